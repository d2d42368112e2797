# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = The lab does not speak { $language } yet: this is English.
lab-to-network = The network, simulated

## The simulated network

lab-net-title = A network in this page
lab-net-lead = Many real nodes, one clock that you hold. Split it, slow it, attack it.
lab-net-node = Node { $number }
lab-net-somebody = somebody
lab-net-percent = { $percent } %
lab-net-copy = Copy the run's link
lab-net-copied = Link copied: whoever opens it sees this very run.
lab-net-error-damaged = The link of this run is damaged. Ask for it again, and copy all of it.
lab-net-error-too-long = The link of this run is longer than any run's.
lab-net-error-version = The link of this run is from another version of the Lab.
lab-net-controls = Time
lab-net-play = Play
lab-net-pause = Pause
lab-net-step = One event
lab-net-back = Back
lab-net-restart = Restart
lab-net-speed = Speed
lab-net-pace = (reached: { $pace })
lab-net-time = Virtual time
lab-net-time-line = Time line
lab-net-legend-blocks = blocks
lab-net-legend-forks = forks
lab-net-legend-reorgs = reorganisations
lab-net-legend-attacks = attacks
lab-net-legend-levers = levers
lab-net-kind-block = block
lab-net-kind-tx = transactions
lab-net-kind-chain = headers, questions for blocks
lab-net-kind-talk = tips, hellos, pings
lab-net-kind-garbage = no message at all
lab-net-in-flight =
    { $count ->
        [one] { $count } message on its way
       *[other] { $count } messages on their way
    }
lab-net-tips =
    { $count ->
        [one] All stand on one block
       *[other] They stand on { $count } blocks
    }
lab-net-picture = A network of { $nodes } nodes, highest block { $height }. { $together } stand on the same block, { $behind } are behind, { $apart } on another branch, { $off } off. { $messages } messages are on their way. The table below says the same.
lab-net-agreed = with most
lab-net-behind = behind
lab-net-apart = on another branch
lab-net-off = off
lab-net-tree = The tree of blocks
lab-net-no-blocks = No block yet. Press play.
lab-net-tree-words = { $blocks } newest blocks up to { $height }; { $rivals } of them on branches that most left or never took.
lab-net-nodes = Nodes
lab-net-col-node = Node
lab-net-col-height = Block
lab-net-col-standing = Stands
lab-net-col-pool = Waiting
lab-net-col-balance = Balance
lab-net-col-share = Power
lab-net-col-behaviour = Behaviour
lab-net-beside = Levers
lab-net-choose = Choose a node in the drawing or in the table to look into it and to pull its levers.
lab-net-close = Look away
lab-net-fact-tip = Stands on
lab-net-fact-balance = Balance on its chain
lab-net-fact-pool = Transactions waiting
lab-net-fact-peers = Peers
lab-net-fact-behaviour = Behaviour
lab-net-fact-hidden = Blocks it hides
lab-net-is-off = Its program does not run. What it stored is still there.
lab-net-its-tree = Blocks it has
lab-net-its-pool = Its pool
lab-net-pool-empty = Nothing waits.
lab-net-pays = { $from } pays { $to } { $amount }
lab-net-levers-of = Levers of { $node }
lab-net-switch-off = Switch off
lab-net-switch-on = Switch on
lab-net-share = Part of the hash power
lab-net-delay = Further delay
lab-net-loss = Messages lost
lab-net-clock = Its clock is ahead by
lab-net-behaviour = Behaviour
lab-net-honest = Honest
lab-net-selfish = Selfish miner
lab-net-censor = Censor
lab-net-censor-of = Censor of { $node }
lab-net-buyer = Double-spending buyer
lab-net-buyer-at = Double-spending buyer at { $node }
lab-net-liar = Liar
lab-net-flooder = Flooder
lab-net-hint-honest = Does what the node wants.
lab-net-hint-selfish = Hides the blocks that it finds, and shows them to beat others' (Eyal and Sirer 2014).
lab-net-hint-censor = Does not hear one account's transactions, so its blocks lack them.
lab-net-hint-buyer = Pays a merchant, and mines a branch in secret in which it did not. It does so again and again.
lab-net-hint-liar = Sends forged blocks and transactions, false claims and garbage.
lab-net-hint-flooder = Floods its peers with orphans, questions about nothing, and garbage.
lab-net-towards = Towards
lab-net-confirmations = Confirmations that the merchant waits for
lab-net-with-another = Between it and another node
lab-net-other-node = The other node
lab-net-pay = Pay { $amount } to { $node }
lab-net-groups = Split the network
lab-net-halves = Split in halves
lab-net-heal = Heal
lab-net-own-groups = Groups of your own
lab-net-split-so = Split like this
lab-net-new = A new network
lab-net-shape = Connected by
lab-net-mesh = a mesh of neighbours
lab-net-relay = one relay
lab-net-spacing = A block every
lab-net-link-delay = Delay of every link
lab-net-payments = Payments an hour
lab-net-seed = Seed
lab-net-seed-help = All luck follows from it.
lab-net-start = Begin it
lab-net-about = What is real here
lab-net-about-text = Simulated are time, the wires, and when a machine tries its next number: the difficulty is a few hundred hashes. All else is the node that runs in this page: the same rules, blocks, signatures and messages.
lab-net-about-relay = The relay forwards everybody's messages to everybody, and tells the time: wrong clocks are set right.
lab-net-about-mesh = Each node has a few neighbours and passes on what it hears. Nobody tells the time: clocks stay as wrong as they are.
lab-net-events = Events
lab-net-hash = Hash of all events
lab-net-told-found = { $node } found a block.
lab-net-told-heard = { $node } heard from { $from }: { $kind }.
lab-net-told-paid = { $from } paid { $to }.
lab-net-mark-block = { $node } found block { $height }.
lab-net-mark-fork = A fork: two blocks of height { $height }.
lab-net-mark-reorg =
    { $count ->
        [one] { $node } changed its branch: { $count } block undone.
       *[other] { $node } changed its branch: { $count } blocks undone.
    }
lab-net-mark-cut-off = { $node } cut off { $peer } for breaking rules.
lab-net-mark-paid = { $node } paid { $merchant }, and works on a chain without that.
lab-net-mark-shipped = { $merchant } handed over the goods.
lab-net-mark-cheated = { $merchant } is cheated: the payment of { $node } is undone.
lab-net-mark-failed = The attack of { $node } failed: { $merchant } has its money.
lab-net-mark-lever = You pulled a lever.
lab-net-letter-selfish = S
lab-net-letter-censor = C
lab-net-letter-buyer = B
lab-net-letter-liar = L
lab-net-letter-flooder = F
