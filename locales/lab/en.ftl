# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = The lab does not speak { $language } yet: this is English.
lab-to-network = The network, simulated

## Lesson 5

lab-lesson-5-title = Spend it twice
lab-lesson-5-intro = You play both: the merchant, who decides how long to wait, and the buyer, who wants its money back. The nodes are real, only their time is simulated.
lab-lesson-5-trust = Trust at once
lab-lesson-5-trust-ask = Node 1 sells and waits for nothing. Let node 3 buy there and take its money back.
lab-lesson-5-trust-hint = Choose node 3. Its behaviour is “Double-spending buyer”, towards node 1, with 0 confirmations. Then press “Play”, and faster if you like.
lab-lesson-5-trust-why = A payment that is in no block yet is only a promise. The merchant saw one, all others saw another one of the same number.
lab-lesson-5-how = How it did it
lab-lesson-5-how-ask = How did the buyer get its money back?
lab-lesson-5-how-hint = Look at the time line: what did the buyer tell the merchant, and what the others?
lab-lesson-5-how-choice-0 = It forged the merchant's signature
lab-lesson-5-how-choice-1 = It signed two payments with one number, and the other one came into a block
lab-lesson-5-how-choice-2 = It deleted the payment from the merchant's node
lab-lesson-5-how-why = Both payments were well signed. Of two with the same number only one can ever be on a chain, and the block decides which.
lab-lesson-5-one = Wait for one block
lab-lesson-5-one-ask = Now the merchant waits for a confirmation. Cheat it all the same.
lab-lesson-5-one-hint = Give node 3 some 45 % of the hash power and set the confirmations to 1. It mines in secret now. Sooner or later it is ahead.
lab-lesson-5-one-why = It mined a branch of its own without the payment, and showed it when it was the longer one. Every node changed to it: that is the rule.
lab-lesson-5-three = Wait for three
lab-lesson-5-three-ask = Play the merchant: wait for three confirmations, and let a buyer with 10 % of the power fail.
lab-lesson-5-three-hint = Give node 3 a power of 10 % and set the confirmations to 3.
lab-lesson-5-three-why = It would have to find more blocks than everybody else together. Six behind, it gives up.
lab-lesson-5-measure = Measure it
lab-lesson-5-measure-ask = One race says little. Measure a buyer with the same power for 1 confirmation, then for 3.
lab-lesson-5-measure-hint = Below the network is the plot. Choose the power and the confirmations and press “200 more races”; then again with the other number.
lab-lesson-5-measure-why = Each point is 200 attacks among real nodes. The bar says how far chance alone may have moved it: of twenty such bars one misses the truth.
lab-lesson-5-line = Two lines
lab-lesson-5-line-ask = The points lie below the line of the Bitcoin paper. Why?
lab-lesson-5-line-hint = When has the buyer won: as soon as its branch is as long as the other one, or longer? And does it go on for ever?
lab-lesson-5-line-choice-0 = There were too few races
lab-lesson-5-line-choice-1 = The simulated nodes are not real
lab-lesson-5-line-choice-2 = In the paper a branch that is as long has won, and the attacker never gives up
lab-lesson-5-line-why = Formula and experiment must be of the same race. Here a branch has to be longer, and six behind the buyer gives up: that is the other line, and the points lie around it.
lab-lesson-5-enough = How many are enough
lab-lesson-5-enough-ask = A buyer has 30 % of the power. For how many confirmations do you wait if it shall succeed less than once in ten times?
lab-lesson-5-enough-hint = Plot a power of 30 % and read the table.
lab-lesson-5-enough-choice-0 = 1
lab-lesson-5-enough-choice-1 = 3
lab-lesson-5-enough-choice-2 = 6
lab-lesson-5-enough-why = Each block makes it harder, but nothing is ever certain. For a pencil you wait less than for a house.

## Lesson 6

lab-lesson-6-title = Split the room
lab-lesson-6-intro = What if half of the room can't hear the other half? Cut the network, let both go on, and join it again.
lab-lesson-6-split = Cut it
lab-lesson-6-split-ask = Split the network in halves and let both go on until each has found blocks of its own.
lab-lesson-6-split-hint = Press “Play”, then “Split in halves” among the levers. Wait for a block in either half.
lab-lesson-6-split-why = Neither half noticed a fault. Each goes on with whom it hears, and the tree has two branches.
lab-lesson-6-right = Who is right?
lab-lesson-6-right-ask = Which half has the right chain now?
lab-lesson-6-right-hint = Does any block of either half break a rule?
lab-lesson-6-right-choice-0 = The larger half
lab-lesson-6-right-choice-1 = The half with the first block
lab-lesson-6-right-choice-2 = Both keep all rules: it is not decided
lab-lesson-6-right-why = All blocks are good. As long as nobody hears of the other branch, each half is right.
lab-lesson-6-join = Join it
lab-lesson-6-join-ask = Heal the network and wait until all stand on one block again.
lab-lesson-6-join-hint = Press “Heal” and let it play on. If both branches have the same work, the next block decides.
lab-lesson-6-join-why = Some nodes left their branch: a reorganisation. Nobody voted and nobody was asked.
lab-lesson-6-stays = Which one stays
lab-lesson-6-stays-ask = Which branch stayed?
lab-lesson-6-stays-hint = Look at the tree of blocks: which one was longer, at the same difficulty?
lab-lesson-6-stays-choice-0 = The one with more work
lab-lesson-6-stays-choice-1 = The one with more nodes
lab-lesson-6-stays-choice-2 = The older one
lab-lesson-6-stays-why = Work counts, not heads: nodes cost nothing, hashes do.
lab-lesson-6-kept = What was undone
lab-lesson-6-kept-ask = Look at the undone blocks. Where are their payments?
lab-lesson-6-kept-hint = Press “Look” below the network. A payment may wait for a block; then play on for a while.
lab-lesson-6-kept-why = A payment of an undone block goes back to the pool and comes into another block. Its signature is as good as before.
lab-lesson-6-lost = What is lost
lab-lesson-6-lost-ask = So what is really lost?
lab-lesson-6-lost-hint = What stands in a block that its finder did not get signed by anybody?
lab-lesson-6-lost-choice-0 = The payments of the shorter branch
lab-lesson-6-lost-choice-1 = The rewards of the undone blocks
lab-lesson-6-lost-choice-2 = Nothing at all
lab-lesson-6-lost-why = The reward of an undone block never was. So nobody mines on for long where the others are not.

## Lesson 7

lab-lesson-7-title = One with half the power
lab-lesson-7-intro = A chain is as safe as its work is shared. Give one node too much of it.
lab-lesson-7-rewrite = Rewrite history
lab-lesson-7-rewrite-ask = The merchant waits for six confirmations, as careful ones do. Cheat it all the same.
lab-lesson-7-rewrite-hint = Give node 3 some 70 % of the hash power, and let it be a double-spending buyer with 6 confirmations. Play fast.
lab-lesson-7-rewrite-why = Who finds more than half of the blocks overtakes everybody in the end, however long they wait.
lab-lesson-7-never = What it can't do
lab-lesson-7-never-ask = What can it still not do, with all the power in the world?
lab-lesson-7-never-hint = Think of lesson 4: what did all the work not repair?
lab-lesson-7-never-choice-0 = Leave out somebody's payments
lab-lesson-7-never-choice-1 = Spend somebody else's money
lab-lesson-7-never-choice-2 = Undo its own payments
lab-lesson-7-never-why = Work orders what others have signed. It does not sign for them, and no node takes a block that breaks a rule.
lab-lesson-7-hide = Hide blocks
lab-lesson-7-hide-ask = Less than half will do for something else. Let a selfish miner with 40 % hide two blocks.
lab-lesson-7-hide-hint = Give node 3 a power of 40 % and the behaviour “Selfish miner”. What it hides stands beside it in the drawing.
lab-lesson-7-hide-why = While it hides blocks, the others work on a branch that is lost already.
lab-lesson-7-below = Where it does not pay
lab-lesson-7-below-ask = Measure a selfish miner that earns less than its part of the power.
lab-lesson-7-below-hint = Choose one honest miner and a small power, and press “1,000 more blocks”. Its bar must end below the line of honest mining; more blocks make it shorter.
lab-lesson-7-below-why = A weak one loses more races than it wins: what it hid is undone.
lab-lesson-7-above = Where it pays
lab-lesson-7-above-ask = Measure one that earns more than its part.
lab-lesson-7-above-hint = Choose a power of 45 %. Measure on while its bar is long.
lab-lesson-7-above-why = It loses some blocks, too, but the others lose more. The curve is that of Eyal and Sirer (2014).
lab-lesson-7-third = From where on
lab-lesson-7-third-ask = With one honest miner it pays from a third of the power. Plot four honest miners. What changes?
lab-lesson-7-third-hint = In a race of two blocks the attacker's is heard first. Who but the other block's finder mines on it?
lab-lesson-7-third-choice-0 = It pays much earlier: most of the others mine on its block in a race
lab-lesson-7-third-choice-1 = It pays later: four are harder to beat than one
lab-lesson-7-third-choice-2 = Nothing: only its own power counts
lab-lesson-7-third-why = The more mine on its block in a race, the earlier it pays. Half of them: from a quarter of the power. So it matters how fast honest blocks are heard.

## What is measured

lab-odds-twice = How often it works
lab-odds-twice-about = Real nodes in virtual time: a merchant, a buyer that mines in secret from the moment it pays, and needs a longer branch.
lab-odds-withhold = What withholding earns
lab-odds-withhold-about = Real nodes in virtual time: honest miners of equal power, and one that hides its blocks. In a race its block is heard first.
lab-odds-power = Attacker's power
lab-odds-confirmations = Confirmations
lab-odds-honest-miners = Honest miners
lab-odds-run-twice = 200 more races
lab-odds-run-withhold = 1,000 more blocks
lab-odds-racing = { $races } of { $wanted } …
lab-odds-axis-confirmations = Confirmations
lab-odds-axis-power = Power in %
lab-odds-picture = The lines are what theory says, the points what was measured. The table below says the same.
lab-odds-table = What was measured, beside theory
lab-odds-measured = Measured
lab-odds-interval = 95 % interval
lab-odds-span = { $low } to { $high } of { $count }
lab-odds-law-section11 = Bitcoin paper, section 11
lab-odds-law-race = This race
lab-odds-law-eyal-sirer = Eyal and Sirer
lab-odds-law-honest = Honest mining
lab-undone-title = Undone blocks
lab-undone-look = Look
lab-undone-none = No block was undone so far.
lab-undone-finder = Found by
lab-undone-payments = Payments
lab-undone-again = On the chain again
lab-undone-waiting = Waiting

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

lab-to-bench = The bench
lab-welcome-title = Break it, and see why it holds
lab-welcome-words = The lessons run on the real thing: your node, the blocks of this room, and the same rules that every node here asks. What you break is a copy.
lab-bench-title = The bench
lab-bench-intro = A copy of a block. Change any field and read which rule says no. Nobody else sees it.
lab-no-room-blocks = The room's own blocks can't be copied here, so the lab shows a sample chain.
lab-numbered = { $number }. { $title }
lab-done = { $done } of { $all } done
lab-reached = { $done } of { $all } goals reached
lab-all-reached = All goals reached
lab-no-lesson = There is no lesson { $number }.
lab-lesson = Lesson { $number } · about { $minutes } minutes
lab-tasks = Goals
lab-task-done = Reached:
lab-hint = A hint
lab-goal-reached = That's it.
lab-next = Next
lab-choices = Answers
lab-wrong = Not that. Think again, or read the hint.
lab-done-lesson = This lesson is done.
lab-again = Do it again
lab-over = Start over
lab-stop = Stop
lab-working = { $hashes } hashes so far; { $expected } on average
lab-took-ms = { $time } ms
lab-took-s = { $time } s
lab-you = You

## Lesson 1, what it is done on

lab-hash-head = A text and its hash
lab-hash-text = Text
lab-hash-first = SHA-256 of the text
lab-hash-second = SHA-256 of that: the double hash that blocks have
lab-hash-empty = Type something.
lab-hash-zeros = { $zeros ->
    [0] It does not begin with a zero.
    [one] It begins with { $zeros } zero.
   *[other] It begins with { $zeros } zeros.
}
lab-hash-changed = { $changed } of its 256 bits are others than before.
lab-hash-unchanged = It is the same as before.
lab-search-head = Let the machine try
lab-search-words = It puts a number behind your text, hashes, and takes the next number until the hash begins with enough zeros.
lab-search-zeros = Zeros
lab-search-go = Search
lab-search-took = Found after { $hashes } tries, in { $time }.

## Lesson 2, what it is done on

lab-hand-head = By hand: block #{ $height }
lab-hand-try = Try it
lab-hand-winner = Show the nonce of #{ $height }
lab-hand-spoil = The same, one nonce further
lab-hand-no-number = A nonce is a whole number from 0 to 4294967295.
lab-hand-won = Block #{ $height } has nonce { $nonce }: its hash is below its target.
lab-hand-spoiled = With nonce { $nonce } the hash of the same block is above its target: no block.
lab-hand-luck = Nonce { $nonce } is below the target. What luck: you found a block by hand.
lab-hand-missed = Nonce { $nonce } gives a hash above the target. Try another.
lab-machine-head = By machine
lab-machine-words = Your node tries nonces as it does on the Mine screen, until it has one block. That takes { $hashes } hashes on average.
lab-machine-go = Find one block
lab-machine-found = Your node found block #{ $height }, and the others have it by now.

## Lesson 3, what it is done on

lab-links-head = Copies of { $count } blocks
lab-links-message = The finder's message
lab-links-parent = names the block before it
lab-links-root = its root is its transactions'
lab-links-work = its hash is below its target
lab-links-spent = Mended so far: { $hashes } hashes, { $time }.
lab-links-expected = about { $hashes } hashes
lab-holds = holds
lab-broken = broken
lab-sample-links = Blocks of a sample chain that was made in this page: the room has too few, or their work is too much for one page.

## The bench

lab-copying = A block is being copied
lab-copy-of = A copy of #{ $height }
lab-sample-block = From a sample chain that was made in this page, with real work and real signatures. One of its people is you.
lab-transactions = Transactions
lab-all-fields = All fields
lab-more = and { $count } more
lab-changed = changed
lab-unchanged = unchanged
lab-was = was { $before }
lab-pick = Copy another block
lab-pick-room = #{ $height } of this room
lab-pick-sample = #{ $height } of the sample chain
lab-tx-reward = Reward: { $name }
lab-tx-pays = { $name } → { $to }
lab-tx-says = Post: { $name }
lab-tx-claims = Name: { $name }
lab-tx-stamps = Stamp: { $name }
lab-tx-offers = Offer: { $name }
lab-tx-withdraws = Offer withdrawn: { $name }
lab-tx-orders = Order: { $name }
lab-tx-settles = Order settled: { $name }
lab-hand-over = Hand it to your node
lab-hand-over-sample = Your node stands in another room, so this block can't be handed to it.
lab-node-refuses = Your node refuses it:
lab-node-tip = Your node takes it and stands on it: it broke no rule.
lab-node-aside = Your node takes it and keeps it aside: it broke no rule, but the chain of the others has as much work.
lab-node-known = Your node has a block of this hash already. The header is unchanged, so it did not look at the rest: whatever you changed below is not what the hash stands for.
lab-node-orphan = Your node does not know the block before it. It waits for that one.
lab-stamp-refused = refused
lab-stamp-fine = fine
lab-stamp-waits = waits
lab-verdict-by = by rule { $number } of { $all }
lab-verdict-none = No rule of { $all } says no
lab-verdict-orphan = Its parent is not known
lab-verdict-after = after { $time }
lab-list-parent = The block before it
lab-list-header = The header
lab-list-body = The block as a whole
lab-list-transactions = Each transaction by itself
lab-list-state = Each transaction beside the accounts
lab-list-reward = The reward
lab-list-rules = { $count ->
    [one] 1 rule: { $said }
   *[other] { $count } rules: { $said }
}
lab-list-passed = passed
lab-list-refused = refused
lab-list-not-reached = not looked at
lab-why-transaction = It is about transaction { $number }; the reward is 0.
lab-mend-now = Now repair it.
lab-mend-words = Every repair breaks the next thing.
lab-nothing-to-mend = Nothing to repair: parent, root, target, work and signatures hold. What the accounts say can't be repaired.
lab-mend-parent = New parent
lab-mend-root = New root
lab-mend-target = New target
lab-mend-work = New work
lab-mend-work-about = about { $hashes } hashes
lab-mend-signature = New signature for transaction { $number }
lab-mend-no-key = Transaction { $number } needs the key of { $name }, and nobody else has it. You can't sign this.
lab-mend-of = { $what } for block #{ $height }
lab-mend-cost = { $what }: { $hashes } hashes, { $time }

## Fields, and what they may hold

lab-field-hash = Hash
lab-field-version = Version
lab-field-prev = Previous
lab-field-merkleRoot = Merkle root
lab-field-time = Time (s)
lab-field-bits = Target
lab-field-nonce = Nonce
lab-field-to = To
lab-field-reward = Reward
lab-field-fees = Fees
lab-field-message = Message
lab-field-height = Height
lab-field-extraNonce = Extra nonce
lab-field-fee = Fee
lab-field-from = From
lab-field-sequence = Number of this account
lab-field-signature = Signature
lab-field-amount = Amount
lab-field-memo = Note
lab-field-text = Text
lab-field-replyTo = Answer to
lab-field-name = Name
lab-field-title = Title
lab-field-price = Price
lab-field-stock = Pieces
lab-field-offer = Offer
lab-field-quantity = Pieces
lab-field-outcome = Outcome
lab-field-order = Order
lab-field-detail-expected = expected
lab-field-detail-found = found
lab-field-detail-hash = hash
lab-field-detail-target = target
lab-field-detail-parent = parent's
lab-field-detail-latest = latest
lab-field-detail-least = least
lab-field-detail-balance = balance
lab-field-detail-needed = needed
lab-field-detail-txid = transaction
lab-field-detail-from = account
lab-field-detail-bytes = bytes
lab-field-detail-limit = limit
lab-value-number = A whole number, not below zero, and not too large.
lab-value-time = A time in whole seconds since 1970.
lab-value-amount = An amount such as 1.50.
lab-value-hash = 64 hex digits: 0 to 9 and a to f.
lab-value-bits = 8 hex digits: 0 to 9 and a to f.
lab-value-address = An address: chalk1… without a typing error.
lab-value-signature = 128 hex digits: 0 to 9 and a to f.
lab-value-text = A text.
lab-value-outcome = release or refund.

## The rules, each as what must hold

lab-rule-orphan = Its parent is known
lab-rule-badVersion = The version is one that there is
lab-rule-timeNotAfterParent = It is later than its parent
lab-rule-timeNotAfterMedian = It is later than half of the eleven before it
lab-rule-tooSoonAfterParent = A period has passed since its parent
lab-rule-timeTooFarAhead = It does not come from the future
lab-rule-badBits = The target is the room's
lab-rule-hashAboveTarget = The hash is below the target
lab-rule-blockTooLarge = The block is not too large
lab-rule-missingCoinbase = The first transaction is the reward
lab-rule-extraCoinbase = There is one reward
lab-rule-badCoinbaseHeight = The reward names this height
lab-rule-coinbaseMessageTooLong = The finder's message is not too long
lab-rule-missingSeal = Somebody sealed it
lab-rule-unaskedSeal = It has no seal where none is asked
lab-rule-duplicatedTail = The root stands for one list of transactions
lab-rule-badMerkleRoot = The root matches the transactions
lab-rule-badSeal = The seal is by whom the block pays
lab-rule-transactionTooLarge = The transaction is not too large
lab-rule-zeroAmount = A payment is of something
lab-rule-paymentToSelf = A payment goes to somebody else
lab-rule-memoTooLong = The note is not too long
lab-rule-postEmpty = A post says something
lab-rule-postTooLong = The post is not too long
lab-rule-nameEmpty = A name has characters
lab-rule-nameTooLong = The name is not too long
lab-rule-nameBadCharacter = The name has letters and digits
lab-rule-nameLooksLikeAddress = The name is unlike an address
lab-rule-fileNameEmpty = A stamped file has a name
lab-rule-fileNameTooLong = The file's name is not too long
lab-rule-offerTitleEmpty = An offer has a title
lab-rule-offerTitleTooLong = The title is not too long
lab-rule-notOneLine = Titles and file names are one line
lab-rule-offerTextTooLong = The offer's text is not too long
lab-rule-offerPriceZero = An offer costs something
lab-rule-offerStockOutOfRange = An offer has some pieces
lab-rule-orderQuantityZero = An order is for something
lab-rule-badSignature = The signature is the account's
lab-rule-notASigner = Who sealed it is an approved signer
lab-rule-signedRecently = Its signer left the last blocks to others
lab-rule-wrongTurn = Its weight is that of its signer's turn
lab-rule-notAMember = The account may act in this room
lab-rule-badSequence = It is the account's next transaction
lab-rule-balanceTooLow = The account has the money
lab-rule-nameTaken = The name is free
lab-rule-tooManyNames = The account may have one more name
lab-rule-alreadyStamped = The account has not stamped the file before
lab-rule-tooManyOffers = The account may have one more offer
lab-rule-unknownOffer = The offer stands
lab-rule-notYourOffer = Who withdraws an offer made it
lab-rule-orderOfOwnOffer = Who orders did not make the offer
lab-rule-orderPriceDiffers = The price is the offer's
lab-rule-stockTooLow = Enough pieces are left
lab-rule-unknownOrder = The order is open
lab-rule-settleNotAllowed = Who settles may do so
lab-rule-badReward = The reward is the room's
lab-rule-badFees = The fees are the transactions'

## Lesson 1

lab-lesson-1-title = What a hash is
lab-lesson-1-intro = A hash is a fingerprint of bytes. Everything here hangs on it: blocks, transactions, work.
lab-lesson-1-text = Hash a text
lab-lesson-1-text-ask = Type a text and watch its hash.
lab-lesson-1-text-hint = Any text will do, in the field below. The hash is computed again with every letter.
lab-lesson-1-text-why = Whatever the text, the hash has 256 bits: 64 digits here. A whole library has no longer one.
lab-lesson-1-same = The same again
lab-lesson-1-same-ask = Type another text, then the first one again. Is the hash the first one, too?
lab-lesson-1-same-hint = Take a letter away and put it back.
lab-lesson-1-same-why = The same text always has the same hash, on every machine. So two people can compare hashes instead of texts.
lab-lesson-1-near = Almost the same
lab-lesson-1-near-ask = Change one single letter. How much of the hash stays?
lab-lesson-1-near-hint = Take one letter away and put another one there. What differs from before is marked.
lab-lesson-1-near-why = Nothing of the old hash can be seen in the new one. Nobody can tell from the hashes that the texts are alike.
lab-lesson-1-bits = How many bits?
lab-lesson-1-bits-ask = One letter is another. About how many of the 256 bits change?
lab-lesson-1-bits-hint = Change a letter a few times. The line below the hash counts.
lab-lesson-1-bits-why = About 128: each bit changes or stays as if a coin were thrown for it.
lab-lesson-1-bits-choice-0 = about 8
lab-lesson-1-bits-choice-1 = about 128
lab-lesson-1-bits-choice-2 = all 256
lab-lesson-1-zero = A zero by hand
lab-lesson-1-zero-ask = Find a text whose double hash begins with a 0. You can only try.
lab-lesson-1-zero-hint = Put numbers behind a word: a 1, a 2, a 3. One text in 16 has a zero in front.
lab-lesson-1-zero-why = There was no way to compute the text from the zero. Trying is the only way, and that is what mining is.
lab-lesson-1-search = Four zeros
lab-lesson-1-search-ask = Have the machine find a text whose hash begins with four zeros.
lab-lesson-1-search-hint = Choose 4 zeros on the card beside the text and start the search.
lab-lesson-1-search-why = It took about 65,536 tries to find and takes one to check. Hard to make, easy to check: that is proof of work.
lab-lesson-1-more = One zero more
lab-lesson-1-more-ask = Five zeros instead of four: how many times as many tries?
lab-lesson-1-more-hint = A digit can be 0 to 9 or a to f.
lab-lesson-1-more-why = Each zero digit is met by one hash in 16. A room sets how hard its blocks are by such a bound, the target.
lab-lesson-1-more-choice-0 = twice as many
lab-lesson-1-more-choice-1 = ten times as many
lab-lesson-1-more-choice-2 = sixteen times as many

## Lesson 2

lab-lesson-2-title = Find a block by hand
lab-lesson-2-intro = A block counts when its hash is below the target. You may change one number for that: the nonce.
lab-lesson-2-hand = Three tries
lab-lesson-2-hand-ask = Try three nonces on the block that your node would find next.
lab-lesson-2-hand-hint = Type a number, press “Try it”, and do so with two others.
lab-lesson-2-hand-why = Each nonce gives a hash that nobody can foresee. No nonce is better than another before it is tried.
lab-lesson-2-winner = A winner
lab-lesson-2-winner-ask = Look at the nonce of the newest block. Why does this one count?
lab-lesson-2-winner-hint = Press “Show the nonce of …” and compare the first digits of the hash with those of the target.
lab-lesson-2-winner-why = Its hash is a smaller number than the target. Everybody can check that with one hash.
lab-lesson-2-spoiled = Next to it
lab-lesson-2-spoiled-ask = Take the nonce beside the winner's. Is that almost a block?
lab-lesson-2-spoiled-hint = Show the newest block's nonce first, then press “The same, one nonce further”.
lab-lesson-2-spoiled-why = No: its hash is another one altogether. There is no “almost”, and no progress while one searches.
lab-lesson-2-half = Half the target
lab-lesson-2-half-ask = The room halves the target. How many tries does a block take on average then?
lab-lesson-2-half-hint = Half as many hashes are small enough.
lab-lesson-2-half-why = Twice as many. The room makes its target smaller when blocks come too fast, so that one comes about every few seconds however many search.
lab-lesson-2-half-choice-0 = half as many
lab-lesson-2-half-choice-1 = as many as before
lab-lesson-2-half-choice-2 = twice as many
lab-lesson-2-block = A block of your own
lab-lesson-2-block-ask = Let your node search until it has found a block.
lab-lesson-2-block-hint = Press “Find one block” and wait. Others may be faster; your node goes on with the next one.
lab-lesson-2-block-why = Your node did what you did by hand, some hundred thousand times a second. The reward is in your wallet.

## Lesson 3

lab-lesson-3-title = Why blocks hang together
lab-lesson-3-intro = Each block names the hash of the block before it. See what that means for whoever wants to change the past.
lab-lesson-3-edit = Change an old block
lab-lesson-3-edit-ask = Change the finder's message in one of the older blocks, not in the last one.
lab-lesson-3-edit-hint = Type another message and leave the field.
lab-lesson-3-edit-why = The root in the header is a hash over all transactions. It no longer matches, and everybody sees it.
lab-lesson-3-root = A new root
lab-lesson-3-root-ask = Mend the root of that block. What breaks now?
lab-lesson-3-root-hint = Press “New root” at the block that you changed.
lab-lesson-3-root-why = With another root the header has another hash. So its work is gone, and the next block names a block that is not there any more.
lab-lesson-3-work = New work
lab-lesson-3-work-ask = Do the work of that block again.
lab-lesson-3-work-hint = Press “New work” at the same block and wait for the search.
lab-lesson-3-work-why = That cost real hashes. And the next block still names the old hash.
lab-lesson-3-all = To the end
lab-lesson-3-all-ask = Mend all blocks after it, one by one, until nothing is broken.
lab-lesson-3-all-hint = At each next block: “New parent”, then “New work”. Begin with the lowest one that is broken.
lab-lesson-3-all-why = A change costs the work of its block and of all blocks after it. The deeper a block lies, the safer it is.
lab-lesson-3-follow = Who follows you?
lab-lesson-3-follow-ask = Your copies are whole again. Why do the others not follow them?
lab-lesson-3-follow-hint = What happens in the room while you search?
lab-lesson-3-follow-why = Nodes follow the most work. The others have gone on meanwhile, all together; alone you would have to be faster than all of them.
lab-lesson-3-follow-choice-0 = Their chain has as much work or more.
lab-lesson-3-follow-choice-1 = They check who wrote the message.
lab-lesson-3-follow-choice-2 = The relay does not forward changed blocks.

## Lesson 4

lab-lesson-4-title = Break a block
lab-lesson-4-intro = A block passes many rules, one after the other, and each node asks them itself. Break them one by one.
lab-lesson-4-nonce = Change the nonce
lab-lesson-4-nonce-ask = Change the nonce alone. Which rule says no?
lab-lesson-4-nonce-hint = Any other number will do. Start over first if you have changed something else.
lab-lesson-4-nonce-why = Another nonce, another hash, and the new one is not below the target. The work was in this number.
lab-lesson-4-time = Turn back the time
lab-lesson-4-time-ask = Make the block older than its parent.
lab-lesson-4-time-hint = Take a few hundred seconds off the time. The rule that refuses names the parent's time.
lab-lesson-4-time-why = Times have to go on. Whoever could turn them back could make the next block easier.
lab-lesson-4-amount = Change an amount
lab-lesson-4-amount-ask = Start over. Then let a payment be 150 instead of what it was. What do the rules say?
lab-lesson-4-amount-hint = Press “Start over” and change the amount of a payment, nothing else.
lab-lesson-4-amount-why = The root in the header is over the old amount. Nobody needs the old block to see the fraud: the copy itself gives it away.
lab-lesson-4-repair = Repair what you broke
lab-lesson-4-repair-ask = Give the changed payment a new root, then the block new work. Is it a good block now?
lab-lesson-4-repair-hint = Press “New root”, then “New work”, and wait. Sooner or later a rule asks whose hand it was.
lab-lesson-4-repair-why = Root and work hold again, but the signature was for another amount. Without the payer's key you can't sign, however fast you hash.
lab-lesson-4-reward = Pay yourself more
lab-lesson-4-reward-ask = The reward needs no signature. Start over, make it larger, and repair all that breaks.
lab-lesson-4-reward-hint = Change the reward, then “New root”, then “New work”.
lab-lesson-4-reward-why = All the work was for nothing: every node computes the reward itself. Work lets you write the next block, and not the rules.

## The simulated network

