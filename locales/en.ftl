# The page's words in English. Short, plain, exact; "you" and verbs.

## Everywhere

title = { $screen } · Chalkchain
title-home = Welcome
skip = Skip to the content
percent = { $percent } %
duration-seconds = { $seconds } s
ago-seconds = { $count } s
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } d
ago-in-words = { $time } ago
you-first = You
you-later = you
tag-you = you
wait-count = { $count } waiting
address-copy = Copy the address of { $name }
address-copied = Address copied.
copy-by-hand = The browser refuses to copy. Copy it by hand:
dialog-close = Close
toast-dismiss = Dismiss
theme-to-dark = Dark theme
theme-to-light = Light theme
language-label = Language
# Between thousands, and before decimals.
number-group = ,
number-decimal = .
participant-new = New participant in a new tab
fee-label = Fee
fee-usual = { $amount }, usual
fee-nothing = { $amount }, may wait
fee-first = { $amount }, first
refusal = { $sentence } Rule: { $rule }.

## Screens

rail-label = Screens
nav-more = More
feed-title = Feed
wallet-title = Wallet
market-title = Market
stamp-title = Stamp
mine-title = Mine
explorer-title = Explorer
network-title = Network
lab-title = Lab
nav-lab-done = { $done } of { $all }
lab-no-words = The lab's texts could not be fetched. Come back when the server answers.
hand-title = Room
me-no-name = No name yet
me-name-pending = { $name } (pending)

## Board

strip-label = Latest blocks, newest first
room-share = Room code { $code }: show link and QR code
room-here =
    { $count ->
        [one] { $count } tab in this room
       *[other] { $count } tabs in this room
    }
room-qr = QR code of the link to { $name }
room-how-to-join = Type the code on the welcome page, open the link, or scan the QR code.
room-copy-link = Copy the link
room-link-copied = Link copied.
tile-label =
    Block { $height }, found by { $miner } { $age } ago, { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }
tile-label-undone =
    Undone block { $height }, found by { $miner } { $age } ago, { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }
tile-label-genesis = Block 0, where this room began, { $age } ago
tile-label-loading = Block { $height }, its transactions are on the way
tile-genesis = the beginning
tile-fetching = fetching
tile-undone = undone
tile-transactions = { $count } tx
next-label =
    Next block, number { $height }: { $waiting ->
        [one] { $waiting } transaction waits
       *[other] { $waiting } transactions wait
    }, { $yours } of them yours
next-title = next block
next-yours = your next block
next-reward = Reward and fees, { $amount }
next-trying = trying nonces
next-idle = not found yet
next-earns = { $amount } { $coin } if it wins

## Transactions

tx-pays = { $from } pays { $to } { $amount }
tx-you-pay = { $you } pay { $to } { $amount }
tx-pays-you = { $from } pays { $you } { $amount }
tx-posts = { $from } posted
tx-you-post = { $you } posted
tx-replies = { $from } answered
tx-you-reply = { $you } answered
tx-claims = { $from } takes the name { $name }
tx-you-claim = { $you } take the name { $name }
tx-stamps = { $from } stamped { $file }
tx-you-stamp = { $you } stamped { $file }
tx-offers = { $from } offers { $title } for { $price }
tx-you-offer = { $you } offer { $title } for { $price }
tx-withdraws = { $from } withdrew an offer
tx-you-withdraw = { $you } withdrew an offer
tx-orders = { $from } orders from { $to } for { $amount }
tx-you-order = { $you } order from { $to } for { $amount }
tx-orders-yours = { $from } orders from { $you } for { $amount }
tx-releases = { $from } releases { $amount } to { $to }
tx-you-release = { $you } release { $amount } to { $to }
tx-releases-you = { $from } releases { $amount } to { $you }
tx-refunds = { $from } sends { $amount } back to { $to }
tx-you-refund = { $you } send { $amount } back to { $to }
tx-refunds-you = { $from } sends { $amount } back to { $you }
tx-reward = Reward for { $to }
tx-reward-you = Reward for { $you }
state-waiting = waiting for block #{ $height } · fee { $fee }
state-confirming =
    { $confirmations } of { $settled } confirmations
state-settled = settled
state-confirmations = {" "}· { $count } confirmations
state-in-block = {" "}· in #{ $height }

## Status bar

status-label = Node status
status-peers =
    { $count ->
        [one] { $shown } peer
       *[other] { $shown } peers
    }
status-tip = Tip { $height }
status-syncing = Fetching blocks, { $have } of { $want }
status-room-rate = Room { $rate }
status-your-rate = You { $rate }
status-clock = Clock { $offset }
status-clock-off = Clock { $offset } off
status-storage = Storage
status-storage-title = How much of the browser's storage is used
status-storage-used = { $percent } per cent used
status-full = Not saved, full
status-not-saved = Not saved
status-saving = Saving
status-saved = Everything saved
link-relay = Relay
link-tabs = Tabs
link-direct = Direct
link-direct-count = Direct: { $count }
link-connecting = { $name }, connecting
link-closed = { $name } gone, trying again
link-refused = { $name } refuses this page
link-off = { $name } off

## What happened

block-spoken =
    Block { $height } found by { $miner }, { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }.
you-found = You found #{ $height }.
you-found-toast =
    { $found } { $count ->
        [0] No transaction was waiting.
        [one] { $count } transaction is in.
       *[other] { $count } transactions are in.
    }
reorg-words =
    The board was wiped from #{ $height }: { $undone ->
        [one] { $undone } block undone
       *[other] { $undone } blocks undone
    }, { $connected ->
        [one] { $connected } block with
       *[other] { $connected } blocks with
    } more work behind took the place. { $returned ->
        [0] No transaction waits again
        [one] { $returned } transaction waits again
       *[other] { $returned } transactions wait again
    }{ $refused ->
        [0] .
        [one] , { $refused } no longer fits.
       *[other] , { $refused } no longer fit.
    }

## Notices

identity-damaged-title = Your stored key is damaged.
identity-damaged = It was set aside as { $item } in this browser's storage, and a new one was made. Nothing was deleted.
part-coming = This screen is on its way
part-title = This screen is not here yet
part-why = The machine that serves this page does not give the part of it that this screen is made of.
part-kept = Your node goes on, and what was saved is still there. It is tried again when the relay answers.

identity-lost-title = Your key is not kept.
identity-lost = This browser gives the page no storage, so your key is gone when you close this tab.
identity-no-tab-storage = The browser gives this tab no storage, so it can't be a participant of its own.
identity-no-room-aside = The stored key is damaged, and there is no room in the browser's storage to set it aside. Nothing was changed. Free some storage and load the page again.
identity-no-randomness = This browser has no source of randomness, so no key can be made. Use a newer browser.
identity-locked-title = This identity is locked.
identity-locked-words = You read everything and sign nothing. Unlock it in your { $wallet }.
identity-replaced = Who this tab was has been erased in another tab. It is somebody else now.
relay-refused-title = The relay does not take this page.
relay-refused = Tabs of this browser still hear each other, and nothing is lost.
offline-title = You are offline.
offline = You took this node off its links: it hears nobody, and nobody hears it. You bring it back on the screen { $network }.
storage-full-title = Storage is full.
storage-full = What comes now lives in this tab alone and is gone when you close it. Free some of this site's storage, and it is saved.
storage-missing-title = Nothing is saved.
storage-missing = This browser gives the page no storage. The chain lives in this tab alone; others keep theirs.
damage-title =
    { $count ->
        [one] A stored record was damaged.
       *[other] { $count } stored records were damaged.
    }
damage-healed = Your node refused what it could not check, and fetches it again from the others. Nothing else is lost.
damage-record = { $record }: { $reason }
damage-more = and { $count } more

## Errors of the page itself

error-left-room = The page went to another room before this was answered. Ask again there.
error-worker-failed = The node's worker stopped. Load the page again; what was saved is still there.
error-worker-not-started = The node's worker did not start: its files are damaged or of different age. Load the page again, past the cache if need be.
error-build-mismatch = The page and its node are of different age. Load the page again, past the cache if need be.
error-bad-relay = “{ $relay }” is no relay's address. One starts with ws:// or wss://. The page goes on without a relay.
error-insecure-relay = A page loaded over https may not open { $relay }. Use a wss:// relay, or open the page over http from the relay itself. The page goes on without a relay.
error-room-empty = Type the six characters from the board, or paste the whole link.
error-room-link = This link names no room: what follows the # is missing. Copy it again.
error-room-digit = “{ $character }” is in no code. Codes have digits and letters, but no U.
error-room-length =
    A code has 6 characters; this has { $length }.
error-bad-argument = { $call }: “{ $argument }” should be { $expected }, and is { $found }.
error-unknown-event = There is no event “{ $event }”. There are { $known }.
arg-text = a text
arg-flag = true or false
arg-flag-or-word = true, false or "{ $word }"
arg-whole = a whole number from 0
arg-text-or-whole = a text or a whole number from 0
arg-function = a function
arg-object = an object of the documented shape
arg-bytes = a Uint8Array or an ArrayBuffer
error-file-too-large = The file has { $found } bytes; a node reads { $limit } at most.
error-file-not-saved = The browser made no file: { $reason }.
error-file-not-read = The browser can't read the file: { $reason }. Choose it again.

## Start

start-title = Starting your node
start-worker = Opening its worker
start-genesis = Finding the first block: { $tries } tries so far
start-finding = Asking the relay and the others for the room
start-checking = Checking what is stored, { $done } of { $all } blocks
failed-title = Your node did not start
failed-kept = What was saved is still there.
failed-rule = Rule: { $rule }
failed-again = Try again
failed-commons = Go to Commons
failed-welcome = Back to Welcome
lost-title = Nothing here
lost = This address leads to no screen.
lost-back = Go to the feed

## Welcome

hero-title = A blockchain { $underlined }
hero-title-underlined = your class runs itself
hero-words = Every browser tab is a full node of a real chain: it keeps the ledger, checks every block and can find the next one. Nothing to install.
hero-live = Live from { $room }
hero-back = Back to { $room }
hero-drawing = Each block points back to the one before
hero-next = The next block
hero-next-who = Anybody here can find it.
join-title = Join a room
join-words = Six characters from the board, or the whole link.
join-label = Code or link
join-do = Join
join-busy = Joining
join-scan = Or scan the QR code on the board with your camera, or look around in { $commons }, the open room.
commons-do = Commons
room-title = Start a room
room-words = Choose a name, a coin and how long a block takes. You get a code and a QR for the class.
room-name = Name of the room
room-name-example = 10b Informatics
room-coin = Name of its coin
room-spacing = A block should take
room-make = Start the room
room-go-on = Go to the feed
room-wrong-empty = Give it a name.
room-wrong-long = A name has 24 characters at most; this has { $length }.
promise-keys = Keys stay in your tab
promise-account = No account, no tracking
promise-coins = Coins are worth nothing outside the room
promise-mining = Mining starts only when you say so

## Feed

feed-show = Show
feed-everyone = Everyone
feed-replies = Replies to you
feed-yours = Yours
feed-beside = Beside the posts
feed-older = Show older posts
feed-not-found = The post of this address is not among those that this node has.
feed-empty-title = No posts yet.
feed-empty = Write the first; while somebody mines, it will be in a block in about { $seconds } seconds.
feed-no-replies-title = Nobody answered you yet.
feed-no-replies = Ask something, and look here again.
feed-none-yours-title = You wrote nothing yet.
feed-none-yours = What you post stands here, with how sure the chain is of it.
composer-label = Write a post
composer-label-reply = Write an answer
composer-example = Write to the class. Every tab here will keep it, and nobody can delete it.
composer-example-reply = Write your answer.
composer-bytes = { $used } of { $most } bytes
composer-do = Sign and post
composer-busy = Signing
composer-cancel = Cancel
composer-empty = Write something first.
composer-long =
    { $over ->
        [one] { $over } byte too many
       *[other] { $over } bytes too many
    }: a post has { $most } at most, and letters with accents take two or more.
post-by = Post by { $name }
post-link = Link to this post:
post-reply = Reply
post-reply-to = Reply to { $name }
post-answers = Answers { $post }
post-answers-earlier = an earlier post
post-about-order = About an order on the market
name-title = What shall others call you?
name-words = Your name is claimed on the chain: nobody else can take it, and everybody sees it.
name-label = Your name
name-do = Claim it
name-later = Not now
name-empty = Type a name first.
waiting-title = Waiting for a block
waiting-order = best fee first
waiting-none = Nothing waits. What you sign stands here until a block takes it.
waiting-more = and { $count } more
activity-title = Just now
activity-none = Nothing happened since you opened the page.
activity-found =
    { $name } found { $height }. { $count ->
        [0] No transaction was waiting.
        [one] { $count } transaction is in.
       *[other] { $count } transactions are in.
    }
activity-joined = { $name } joined.
activity-look = Look
activity-relay-gone = The relay is gone. Your tab keeps its chain and tries again; tabs of this browser still hear each other.
activity-relay-refuses = The relay does not take this page. Your tab keeps its chain and tries again; tabs of this browser still hear each other.
activity-relay-off = You took your tab off the relay. It keeps its chain.
activity-relay-back = The relay is back.
activity-tabs-gone = The link to this browser's other tabs is gone.
activity-tabs-off = You took your tab off the other tabs of this browser.
activity-tabs-back = The link to this browser's other tabs is back.
here-title = Here now
here-count =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, { $tabs ->
        [one] { $tabs } tab
       *[other] { $tabs } tabs
    }
here-you = You
here-alone = You are alone so far. Press the room's code on the board to bring others in, or open a second tab.

## Explorer

explorer-search = Find a block, a transaction or a person
explorer-search-example = Height, hash, address, name
explorer-search-empty = Type a height, a hash, an address or a name first.
explorer-search-nothing = “{ $text }” is nothing that this node knows: no height up to { $height }, no whole hash of a block or transaction, no address, no claimed name.
explorer-missing = Not found.
explorer-no-address = “{ $text }” is no address: its checksum does not fit, so letters are wrong, missing or too many.
explorer-no-hash = “{ $text }” is no hash: one has 64 hex digits, this has { $length } characters.
explorer-missing-back = To the newest blocks
explorer-looking = Looking it up
explorer-trunk = The chain, newest first
explorer-branch-undone = A branch that was undone, newest first
explorer-branch-rival = A rival branch, newest first
explorer-no-rivals = No rivals. When two find a block at once, the second is drawn here, until one branch has more work behind it.
explorer-next-label =
    Next block, number { $height }: { $waiting ->
        [one] { $waiting } transaction waits
       *[other] { $waiting } transactions wait
    }
explorer-wiped = Wiped at { $time }
explorer-wiped-label = The last change of branches
explorer-wiped-by = { $height } put more work behind the other branch.
explorer-wiped-undone =
    { $count ->
        [one] block undone
       *[other] blocks undone
    }
explorer-wiped-returned =
    { $count ->
        [one] transaction waits again
       *[other] transactions wait again
    }
explorer-wiped-kept = in the other branch, too
explorer-wiped-refused =
    { $count ->
        [one] no longer fits:
       *[other] no longer fit:
    }
explorer-beside = Beside the blocks
explorer-newest = Newest blocks
explorer-col-height = Block
explorer-col-finder = Found by
explorer-col-hash = Hash
explorer-col-transactions = Tx
explorer-col-bytes = Bytes
explorer-col-age = Age
explorer-numbers = The chain in numbers
explorer-blocks = Blocks
explorer-blocks-words = { $height } since the room began
explorer-mean = Time between blocks
explorer-mean-words =
    { $count ->
        [0] too few blocks to say; { $planned } s is the plan
       *[other] { $time } s, mean of the last { $count }; { $planned } s is the plan
    }
explorer-difficulty = Difficulty
explorer-difficulty-words = one hash in { $count } is small enough now
explorer-rate = The room tries
explorer-rate-words = { $rate } together
explorer-rate-unknown = too few blocks to say
explorer-waiting = Waiting
explorer-waiting-words =
    { $count ->
        [0] nothing waits for a block
        [one] { $count } transaction
       *[other] { $count } transactions
    }
explorer-reorg-words = After { $fork } there were two branches. { $winner } put more work behind the other one, so all nodes changed to it.
explorer-reorg-undone =
    { $count ->
        [one] { $count } block undone
       *[other] { $count } blocks undone
    }
explorer-reorg-connected =
    { $count ->
        [one] { $count } block in its place
       *[other] { $count } blocks in their place
    }
explorer-reorg-returned =
    { $count ->
        [one] { $count } transaction waits again
       *[other] { $count } transactions wait again
    }
explorer-reorg-kept =
    { $count ->
        [one] { $count } transaction is in the other branch, too
       *[other] { $count } transactions are in the other branch, too
    }
explorer-reorg-refused =
    { $count ->
        [one] { $count } transaction no longer fits
       *[other] { $count } transactions no longer fit
    }
explorer-reorg-more = and { $count } more
explorer-block-title = Block #{ $height }
explorer-block-title-hash = Block
explorer-block-unknown-height = There is no block { $id } yet: the newest is { $height }.
explorer-block-unknown-hash = This node knows no block { $id }. If it was just drawn, its transactions are still on the way: try again in a moment.
explorer-genesis = where this room began
explorer-found-by = found by { $name }
explorer-beside-title = Not in the chain.
explorer-beside-words = Another branch has more work behind it. What this block holds counts only where the chain holds it too; at this height the chain has { $other }.
explorer-header = The 80 bytes that are hashed
explorer-header-hint = point at a field
explorer-header-label = The 80 header bytes in hexadecimal, coloured by field
explorer-field-bytes = { $count } bytes
explorer-field-version = Version
explorer-field-previous = Previous hash
explorer-field-merkle = Merkle root
explorer-field-time = Time
explorer-field-bits = Target, short
explorer-field-nonce = Nonce
explorer-field-reversed = { $hash }, reversed
explorer-field-no-parent = none: all zeros
explorer-check = Check it yourself
explorer-check-with = With
explorer-check-terminal = Terminal
explorer-check-python = Python
explorer-check-copy = Copy the command
explorer-check-copied = Command copied.
explorer-check-prints = It prints { $printed } read it backwards, two digits at a time: { $hash }
explorer-small = Small enough?
explorer-small-yes = below the target
explorer-small-hash = this hash
explorer-small-target = the target
explorer-small-words = { $hash } comes before { $target }, so it counts. One hash in { $odds } does.
explorer-small-equal = They are the same, and that counts just yet. One hash in { $odds } does.
explorer-transactions =
    { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }
explorer-block-transactions =
    { $count ->
        [0] The reward alone
        [one] { $count } transaction and the reward
       *[other] { $count } transactions and the reward
    }
explorer-transactions-none = A room begins without any.
explorer-size = { $used } of { $most } KiB
explorer-facts = How sure is it?
explorer-facts-found = Found
explorer-facts-parent = Built on
explorer-facts-earned = Paid to its finder
explorer-facts-size = Size
explorer-facts-bytes = { $count } bytes
explorer-facts-work = Work up to it
explorer-facts-hashes = about { $count } hashes
explorer-not-in-chain = not in the chain
explorer-confirmations =
    { $count ->
        [one] { $shown } confirmation
       *[other] { $shown } confirmations
    }
explorer-tx-title = Transaction
explorer-tx-unknown = No transaction { $id } is in the chain or waits for it. Rewards of undone blocks are gone for good.
explorer-tx-payment = Payment
explorer-tx-post = Post
explorer-tx-name = Name
explorer-tx-stamp = Stamp
explorer-tx-offer = Offer
explorer-tx-withdrawal = Offer withdrawn
explorer-tx-order = Order
explorer-tx-settlement = Settlement
explorer-tx-reward = Reward
explorer-tx-standing = Where it stands
explorer-tx-block = Block
explorer-tx-waits = { $block } may take it
explorer-tx-next-block = the next block
explorer-tx-heard = First heard
explorer-tx-found = Its block was found
explorer-tx-height = Height
explorer-tx-sequence = Sequence number
explorer-tx-signature = Signature
explorer-tx-unsigned = none: who finds a block writes its reward, and the rules check it
explorer-tx-raw = All its bytes
explorer-tx-raw-copy = Copy the bytes as hex
explorer-tx-raw-copied = Bytes copied.
explorer-tx-raw-words = Hashed twice with SHA-256 and reversed, they give the id above, signature included.
explorer-tx-memo = Memo
explorer-tx-message = The finder's words
explorer-tx-new-coins = New coins and fees
explorer-tx-reward-words = { $reward } are new, { $fees } are the fees of the block's transactions.
explorer-tx-stamped = The file's SHA-256, as sha256sum prints it
explorer-tx-stamp-words = Whoever has the file can see that it existed when the block was found. The chain can't see who made it.
explorer-tx-stamp-whole = The file itself stands in the transaction, all { $bytes } bytes of it.
explorer-tx-pieces =
    { $count ->
        [one] One piece
       *[other] { $count } pieces
    } at { $price }.
explorer-tx-withdraws = The offer { $offer } takes no orders any more. Open orders stay as they are.
explorer-tx-orders = Of the offer { $offer }. The money is held until the order is settled.
explorer-tx-held = Held by the order { $order }
explorer-tx-decided = Who decided
explorer-tx-claims = takes the name { $name }. Nobody else can claim it.
explorer-account = The account
explorer-account-unknown = Nobody has claimed the name “{ $id }”.
explorer-account-balance = Balance
explorer-account-in = On its way in
explorer-account-out = On its way out
explorer-account-found = Blocks found
explorer-account-earned = Earned by them
explorer-account-address = Address
explorer-account-names =
    { $count ->
        [one] Name
       *[other] Names
    }
explorer-account-no-name = none claimed
explorer-account-sequence = Transactions signed
explorer-account-history = What it did
explorer-account-nothing = Nothing yet.
explorer-account-nothing-words = Who finds a block or is paid by somebody appears in the chain.
explorer-account-most = The newest { $count } are listed.
explorer-check-here = Right here
explorer-check-prints-hash = It prints the hash itself: { $hash }
explorer-check-here-words = Nothing is looked up: your node hashes the 80 bytes again.
explorer-check-here-do = Hash the 80 bytes
explorer-check-here-first = SHA-256 once
explorer-check-here-second = and once more
explorer-check-here-hash = read backwards
explorer-raw-all = Show all { $count } bytes
explorer-block-raw = The whole block
explorer-block-raw-words = The first 80 bytes are the header, the next four say how many transactions follow, then they follow one after the other.
explorer-merkle = Merkle tree
explorer-merkle-way = the way up
explorer-merkle-proof =
    { $count ->
        [one] its proof: { $count } hash
       *[other] its proof: { $count } hashes
    }
explorer-merkle-label = Merkle tree of { $count } transactions. The way of number { $nth } up to the root is highlighted; hashes beside it that prove it: { $proof }.
explorer-merkle-alone = There is one transaction alone: its id is the root.
explorer-merkle-copy = copy
explorer-merkle-pick = From which transaction
explorer-merkle-words = The way in words
explorer-merkle-how = Two hashes side by side, hashed twice with SHA-256, give the one above them.
explorer-merkle-step-left = { $own }, with { $beside } on its left, gives { $parent }
explorer-merkle-step-right = { $own }, with { $beside } on its right, gives { $parent }
explorer-merkle-step-copy = { $own } stands alone, so it is joined with a copy of itself, and gives { $parent }
explorer-merkle-root = The last one is the Merkle root in the header.
explorer-next-tag = being assembled
explorer-next-words = Every node assembles its own from what waits at it. It changes with each transaction that comes and starts anew with each block that is found.
explorer-next-mine = Mine it
explorer-next-in =
    { $count ->
        [0] The reward alone
        [one] { $count } transaction and the reward
       *[other] { $count } transactions and the reward
    }
explorer-next-order = best paid first
explorer-next-none = Nothing waits.
explorer-next-none-words = A block of its reward alone is a block as good as any.
explorer-next-later =
    { $count ->
        [one] { $count } waits for a later block
       *[other] { $count } wait for a later block
    }
explorer-next-header = What is known of its header
explorer-next-root = new with each transaction
explorer-next-time = when it is found
explorer-next-nonce = searched for: one in { $odds } does
explorer-next-reward = The reward and the fees, to who finds it
explorer-next-fee = { $fee } for { $bytes } bytes
explorer-stats = Statistics
explorer-stats-span = How many of the newest blocks
explorer-stats-none = There is nothing to count yet: it begins with the first block that is found.
explorer-stats-range = { $from } to { $to }
explorer-stats-over = { $from } and more
explorer-stats-times = Time between blocks, counted
explorer-stats-times-words = { $early } of { $count } blocks came within the { $planned } s that are planned. The dashes show what chance alone would give: many short times, few long ones.
explorer-stats-time = Time
explorer-stats-blocks = Blocks
explorer-stats-chance = By chance alone
explorer-stats-difficulty-words = Between { $least } and { $most } hashes for a block on average: it follows how fast blocks came.
explorer-stats-hashes = Hashes
explorer-stats-fees = Fees
explorer-stats-fees-words =
    { $count ->
        [one] { $fees } were paid for { $count } transaction.
       *[other] { $fees } were paid for { $count } transactions.
    }
explorer-stats-finders = Who found them
explorer-stats-finders-words =
    { $count ->
        [one] { $count } block, by who found it.
       *[other] { $count } blocks, by who found them.
    }
explorer-stats-share = Share
explorer-stats-others = others
explorer-stats-unknown =
    { $count ->
        [one] Of { $count } block the finder is not known here: its transactions were dropped.
       *[other] Of { $count } blocks the finder is not known here: their transactions were dropped.
    }

## Network

network-beside = Beside the drawing
network-alone-tag = Nobody else is here
network-agreed = All { $count } on the chain of #{ $height }
network-apart = { $apart } of { $count } on another block
network-together = { $count } on the chain of #{ $height }
network-elsewhere = { $count } on another block
network-alone = You are alone so far. Open a second tab, or bring others in with the room's code.
network-more =
    { $count ->
        [one] { $count } more is in the table.
       *[other] { $count } more are in the table.
    }
network-relay = relay
network-relay-gone = relay, gone
network-relay-refuses = relay, refuses
network-relay-off = relay, off
network-your-tab = your tab
network-words-relay = The relay works.
network-words-relay-gone = The relay is gone.
network-words-relay-refuses = The relay does not take this page.
network-words-relay-off = You took this node off the relay.
network-words-no-relay = There is no relay.
network-words =
    { $count ->
        [one] You alone
       *[other] { $count } nodes, you among them
    }. { $tabs ->
        [0] { "" }
        [one] { $tabs } is another tab of this browser.{ " " }
       *[other] { $tabs } are other tabs of this browser.{ " " }
    }{ $together } on block { $height }{ $apart ->
        [0] .
       *[other] , { $apart } on another.
    } { $relay }
network-peers = Peers
network-peers-count =
    { $count ->
        [one] { $count } peer
       *[other] { $count } peers
    }
network-no-peers = No peers yet.
network-no-peers-words = Every tab in this room that your node hears stands here.
network-col-name = Name
network-col-link = Link
network-col-height = Height
network-col-tip = Tip
network-col-rtt = Round trip
network-col-penalty = Penalty
network-rtt = { $ms } ms
network-same = the same as yours
network-penalty = { $penalty } of { $limit }
network-links = Your links
network-link-none = none beside this page; tabs of this browser still hear each other
network-link-tabs = Tabs here
network-link-no-relay = works with no relay
network-link-others =
    { $count ->
        [0] no other
        [one] { $count } other
       *[other] { $count } others
    }
network-link-open = open { $time }
network-link-connecting = connecting, { $time }
network-link-closed = closed { $time }
network-link-refused = refused, { $time }
network-link-off = off { $time }
network-clock = Room clock
network-clock-right = Yours and the room's are the same.
network-clock-behind = Yours is { $time } behind. Your node adds that.
network-clock-ahead = Yours is { $time } ahead. Your node takes that away.
network-clock-past = Yours and the relay's differ by { $time } or more, and your node adds or takes away no more than that.
network-clock-past-warning = Your node is still out of step with the room: it may refuse the others' blocks, and they yours. Nobody is cut off for it. Set this machine's clock.
network-clock-fine = fine
network-clock-off = far off
network-clock-warning = Your node counts with the room's clock, which it has from the relay, so nothing goes wrong here. Without a relay it has this machine's alone, and others may refuse blocks from the future. Set this machine's clock.
network-storage = Storage
network-storage-ok = saving
network-storage-full = full
network-storage-missing = none
network-storage-used = { $percent } % of this site's storage: { $used } of { $quota } units.
network-storage-unsaved =
    { $count ->
        [0] Everything is saved.
        [one] { $count } change is not saved yet.
       *[other] { $count } changes are not saved yet.
    }
network-storage-damaged =
    { $count ->
        [one] { $count } damaged record, refused
       *[other] { $count } damaged records, refused
    }
network-prune = Drop old blocks
network-prune-ask = Everything but the newest 500 blocks goes: old posts and payments can't be read here any more, and this tab can't give them to newcomers. Balances, names, offers and open orders stay. Save the room as a file first if nobody else keeps it whole.
network-prune-yes = Drop them
network-prune-no = Keep them
network-prune-gone = Of blocks up to #{ $height } only headers and a snapshot of the accounts are kept here.
network-prune-done = Blocks dropped: { $dropped }, with { $freed } bytes. A snapshot at #{ $height } stands for them, with { $taken } bytes.
network-unavailable = Blocks from #{ $lowest } up to #{ $best } are known by their headers, and nobody here has them. Whoever keeps the room whole can bring them, or its file.
network-rival = A branch of more work, now at #{ $height }, leaves this one at #{ $fork }, where the blocks here were dropped. To follow it, leave the room, erase its records and join again.
network-file = Room as a file
network-file-words = All blocks and what waits, to keep or to carry to a machine that no link reaches. Whoever loads it checks every block.
network-file-save = Save the room as a file
network-file-load = Load a room file
network-file-saved = Blocks: { $blocks }. Transactions that wait: { $waiting }. Saved as { $name }.
network-file-loading = Checking the file: { $percent } %.
network-file-loaded = Blocks: { $new } new, { $known } known, { $refused } refused. New transactions that wait: { $waiting }. You stand at block { $height }.
network-file-aside = The file's chain has no more work than yours, so it is kept as a side branch.
network-file-refused = Refused from block { $height } on. { $refusal }
network-rule = Rule: { $rule }.
network-identity = This tab is
network-identity-browser = The key is this browser's: all its tabs are you.
network-identity-tab = The key is this tab's alone, and gone when you close it.
network-participant = New participant in this tab
network-participant-words = This tab gets a key of its own and starts anew as somebody else, with no coins and no name. That is how one machine shows a network.
network-participant-back = Your key stays in this browser: any other tab is still you.
network-participant-loses = This tab already has a key of its own. It is thrown away, and its coins with it.
network-participant-or = To keep this tab as it is, { $link }.
network-participant-new-tab = open a new tab as a new participant
network-participant-cancel = Stay who I am
network-participant-do = Start anew
network-refused = What your node refused
network-refused-since = since you opened the page
network-refused-none = Nothing. A block or transaction that breaks a rule stands here, with the rule's name.
network-refused-times = { $times } times in a row.
network-direct = Direct links to classmates
network-direct-words = Your tab stays connected to a few classmates’ browsers when the relay is gone. For that they see this device’s addresses in the local network, and you see theirs.
network-direct-count =
    { $count ->
        [0] No direct link now. One comes once a classmate has them on, too. Classmates see this device’s addresses in the local network.
        [one] One direct link, which stays when the relay is gone. Classmates see this device’s addresses in the local network.
       *[other] { $count } direct links, which stay when the relay is gone. Classmates see this device’s addresses in the local network.
    }
network-direct-never = This browser has no direct connections (WebRTC).
network-offline-words = Offline, your tab goes on alone and keeps what you write. If both sides find blocks, the branch with less work is undone once you are back.
network-is-offline = This node hears nobody, and nobody hears it, until you go online or load the page again.
network-go-offline = Go offline
network-go-online = Go online
network-limits = Limits of this node
network-limits-words = What goes beyond them is refused, so nobody can fill this tab.
network-limit-of = { $used } of { $most }
network-limit-pool = Transactions that wait
network-limit-account = of one account
network-limit-peers = Peers
network-limit-penalty = Penalty that cuts a peer off
network-limit-message = Message
network-limit-block = Block
network-limit-transaction = Transaction
network-limit-post = Post
traffic = What your node hears and says
traffic-none = Nothing has passed yet.
traffic-none-words = Messages between your node and others stand here from the moment you look. Open a second tab or write a post, and see what they say to each other.
traffic-hidden = Nothing of what passed fits your choice.
traffic-show-all = Show all
traffic-kept = The newest { $count } are kept while you are on this screen.
traffic-left-out =
    { $count ->
        [one] { $count } passed too fast and was left out.
       *[other] { $count } passed too fast and were left out.
    }
traffic-came = { $count } came meanwhile
traffic-pause = Pause
traffic-go-on = Go on
traffic-way = Which messages
traffic-way-all = All
traffic-way-heard = Heard
traffic-way-said = Said
traffic-way-refused = Refused
traffic-kind = Kind of message
traffic-all-kinds = All kinds
traffic-group-transactions = Transactions
traffic-group-blocks = Blocks and headers
traffic-group-questions = Questions
traffic-group-presence = Presence and room
traffic-group-class = Class
traffic-end = Who is at the other end
traffic-all-ends = Everyone
traffic-everybody = everybody
traffic-stranger = peer { $number }
traffic-heard-from = heard from
traffic-said-to = said to
traffic-refused-of = refused, from
traffic-bytes = { $count } B
traffic-new-tip = { $says }. The new tip
traffic-refused = { $says }. Refused by the rule { $rule }
traffic-unreadable = Bytes that are no message
traffic-hello = Hello, protocol { $version }. Stands at { $block }
traffic-tip = Stands at { $block }
traffic-get-all-headers = Asks for all headers
traffic-get-headers = Asks for headers after { $block }
traffic-no-headers = Has no newer headers
traffic-headers =
    { $count ->
        [one] { $count } header: { $first }
       *[other] { $count } headers, from { $first } to { $last }
    }
traffic-get-blocks =
    { $count ->
        [one] Asks for { $count } block: { $first }
       *[other] Asks for { $count } blocks, the first is { $first }
    }
traffic-whole-block =
    { $count ->
        [one] { $block }, found by { $finder }, { $count } transaction
       *[other] { $block }, found by { $finder }, { $count } transactions
    }
traffic-has =
    { $count ->
        [one] Has { $count } transaction: { $first }
       *[other] Has { $count } transactions, the first is { $first }
    }
traffic-has-nothing = Has no transactions that wait
traffic-get-transactions =
    { $count ->
        [one] Asks for { $count } transaction: { $first }
       *[other] Asks for { $count } transactions, the first is { $first }
    }
traffic-transactions =
    { $count ->
        [one] { $count } transaction: { $first }
       *[other] { $count } transactions, the first is { $first }
    }
traffic-not-found =
    { $count ->
        [one] Lacks { $count } block that it was asked for
       *[other] Lacks { $count } blocks that it was asked for
    }
traffic-get-pool = Asks what waits for a block
traffic-ping = Are you there? { $number }
traffic-pong = I am here: { $number }
traffic-get-room = Asks which room this is
traffic-room = The room { $name }
traffic-no-room = Something that is no room
traffic-lesson = The host teaches lesson { $number }
traffic-look-up = The host asks all to look up
traffic-ticket = The host opens the exit ticket
traffic-no-lesson = The host says that no lesson is on
traffic-cap = The host asks that nobody hashes faster than { $rate }
traffic-no-cap = The host lifts the cap
traffic-report =
    { $count ->
        [one] { $name } has reached { $count } goal
       *[other] { $name } has reached { $count } goals
    }
traffic-get-hello = Asks who you are
traffic-pruned = Has no whole blocks up to #{ $height }
traffic-block = #{ $height }, { $hash }
traffic-says = Says
traffic-verdict = What came of it
traffic-from = From
traffic-to = To
traffic-at = At
traffic-over = over { $link }
traffic-raw = All bytes, { $count }
traffic-copy = Copy the bytes as hex
traffic-copied = Bytes copied.
traffic-more = and { $count } more
traffic-was-sent = It left this node.
traffic-was-taken = No rule spoke against it.
traffic-was-tip = No rule spoke against it, and your chain has a new tip.
traffic-why-transactions = Nodes tell each other which transactions they have by their ids, and send those that the other lacks.
traffic-why-blocks = Headers come first, 80 bytes each: they show the work. Whole blocks follow, and each is checked by all rules before it is passed on.
traffic-why-questions = A node asks for what it lacks, of one peer at a time, and asks another where no answer comes.
traffic-why-presence = Nodes greet each other, say where they stand, and measure how long a message takes. Nothing of it is believed without proof.
traffic-why-class = The host's word on the lesson, and what pupils report to the host. It is signed, and no part of the chain.
traffic-why-none = A node that gets bytes it can't read refuses them whole, and holds it against who sent them.

## Wallet

wallet-beside = Your address and your words
wallet-balance = Balance
wallet-spendable = You can spend
wallet-leaving = waiting to leave
wallet-coming = waiting to come
wallet-earned =
    earned by { $count ->
        [one] { $count } block
       *[other] { $count } blocks
    }
wallet-send = Send
wallet-send-note = signed here; your key never leaves this tab
wallet-to = To: a name or an address
wallet-to-help = A name that somebody here has claimed, or an address.
wallet-to-known = { $name } is { $address }.
wallet-to-no-name = Nobody has claimed a name for this address. Compare it to the end.
wallet-to-yourself = That is you.
wallet-names = Names that go with it
wallet-was = was { $name }
wallet-key-enter = Enter
wallet-memo = Memo, if you like; everybody can read it
wallet-amount = Amount
wallet-fee = Fee for the finder of the block
wallet-fee-nothing = may wait
wallet-fee-usual = next block
wallet-fee-first = goes first
wallet-sum = { $to } gets { $amount }, you keep { $kept }. This is your transaction { $number }.
wallet-sum-over = That is { $over } more than you can spend, fee included.
wallet-sum-none = This will be your transaction { $number }.
wallet-sign = Sign and send
wallet-sending = Signing
wallet-sent = { $amount } for { $to } is signed and waits for a block.
wallet-wrong-to = Say who is paid: a name or an address.
wallet-wrong-amount-empty = Say how much.
wallet-wrong-amount = That is no amount. Write it like 2.50.
wallet-wrong-amount-fine = The smallest coin is 0.01: two digits after the point at most.
wallet-wrong-amount-large = That is more than any room's coins together.
wallet-wrong-amount-none = Send at least 0.01.
wallet-wrong-memo =
    { $over ->
        [one] { $over } byte too many
       *[other] { $over } bytes too many
    }: a memo has { $most } at most, and letters with accents take two or more.
wallet-history = History
wallet-history-note = five strokes and it is settled
wallet-history-none = Nothing came or went yet.
wallet-history-none-words = Find a block on Mine, or let somebody pay you.
wallet-history-more = Show more
wallet-column-kind = Kind
wallet-column-what = What
wallet-column-state = State
wallet-paid-to = To { $name }
wallet-paid-by = From { $name }
wallet-reward = Reward, block #{ $height }
wallet-post = Your post
wallet-reply = Your answer
wallet-name = Name { $name }
wallet-stamp = Stamp of { $file }
wallet-offer = Offer: { $title }
wallet-withdrawal = Offer withdrawn
wallet-ordered-from = Order from { $name }
wallet-ordered-by = Order by { $name }
wallet-released-to = Released to { $name }
wallet-released-by = Released by { $name }
wallet-refunded-to = Sent back to { $name }
wallet-refunded-by = Sent back by { $name }
wallet-details = your transaction { $number } · fee { $fee }
wallet-fee-by-payer = fee { $fee }, paid by them
wallet-plus-fees = plus fees { $fees }
wallet-no-fees = no fees in it
wallet-with-memo = { $details } · “{ $memo }”
wallet-address = Your address
wallet-address-of = Pay { $name }
wallet-qr = QR code of your address
wallet-copy = Copy
wallet-copy-address = Copy your address
wallet-show-large = Show large
wallet-words = Recovery words
wallet-words-shown = Your 12 recovery words
wallet-words-hidden = 12 hidden words
wallet-words-care = Whoever sees them owns this wallet. Is a projector on?
wallet-words-hold = Hold to show
identity-title = Who you are here
identity-locked = Locked
identity-open = Unlocked, locks itself after { $minutes } min
identity-rename = Rename
identity-words-locked = This tab reads everything and signs nothing until you unlock it with your passphrase.
identity-words-open = The key is stored locked with your passphrase. This tab has it open until you lock it, load the page again, or leave it unused for { $minutes } minutes. Mining counts as use.
identity-words-browser = The key is kept in this browser. Whoever uses this machine can sign with it; a passphrase prevents that.
identity-passphrase = Passphrase
identity-unlock = Unlock
identity-unlocking = Unlocking
identity-others = Be somebody else in this tab
identity-switch = Switch
identity-switch-to = Switch to { $name }
identity-tab-only = This tab only
identity-unnamed = Identity { $number }
identity-add = Add an identity
identity-add-title = Add an identity
identity-add-words = Each identity has a key, a balance and a name of its own. This tab becomes the new one; you can switch back at any time.
identity-add-key = Its key
identity-add-new = A new key
identity-add-from-words = From recovery words
identity-add-do = Add and switch
identity-words-field = Its 12 recovery words
identity-words-help = In their order, with spaces between them.
identity-name = What you call it
identity-name-help = Only you see this, in this browser. The name that others see is claimed on the feed.
identity-keep = Where its key is kept
identity-keep-browser = In this browser
identity-rename-title = Rename this identity
identity-rename-do = Save
identity-cancel = Cancel
identity-passphrase-set = Lock with a passphrase
identity-passphrase-change = Passphrase
identity-passphrase-title = A passphrase for this identity
identity-passphrase-words = The key is stored locked. You type the passphrase each time that you want to sign after the page was loaded, or was unused for { $minutes } minutes. Your other tabs lock themselves at once. Nobody can reset it: whoever forgets it needs the recovery words.
identity-passphrase-new = New passphrase
identity-passphrase-help = { $least } characters or more. A few words are better than one.
identity-passphrase-again = Once more
identity-passphrase-short = Too short: { $found } of at least { $least } characters.
identity-passphrase-differs = These two are not the same. Type it once more.
identity-passphrase-remove = Remove it
identity-passphrase-do = Lock
identity-locking = Locking
identity-lock-now = Lock now
identity-wrong-passphrase = This is not the passphrase of this identity. Try again.
identity-unknown-form = Another version of this page locked this identity. Load the page again, or use the recovery words.
identity-no-worker = What locks and opens keys could not be loaded. Look whether the server of this page can be reached, and try again.
identity-no-storage = The browser's storage is full or refused, so nothing was changed. Free some of it and try again.
identity-too-many = This browser keeps { $most } identities already. Erase one first.
identity-erase = Leave and erase…
identity-erase-title = Erase from this machine
identity-erase-this = This identity
identity-erase-all = Everything
identity-erase-this-words = The key is deleted. Without its recovery words nobody ever gets at its coins and its name again.
identity-erase-all-words = All identities, rooms and settings of this page are deleted, and you come to its beginning. Its other tabs leave their rooms, too.
identity-erase-chain = What you posted and paid stays in the chain of everybody else.
identity-erase-do = Erase

## Mine

mine-beside = Figures of your search
mine-builds =
    Your tab builds on { $tip }. If it wins, it adds { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    } and earns { $amount } { $coin }.
mine-would-build =
    The tip is { $tip }. A block on it adds { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    } now and earns { $amount } { $coin }.
mine-controls = Controls
mine-start = Start
mine-start-words = nothing runs yet
mine-stop = Stop
mine-running = running { $time }
mine-one = Mine one block
mine-one-busy = Mining one block
mine-threads = Threads
mine-of-cores =
    of { $cores ->
        [one] { $cores } core
       *[other] { $cores } cores
    }
mine-threads-words = { $threads } of { $cores }
mine-cap = Cap, for fairness
mine-no-cap = no cap
mine-gpu = Hash on the graphics chip, too
mine-gpu-asking = Asking the browser for a graphics chip.
mine-gpu-insecure = Not here: browsers lend the graphics chip to pages from https or from your own machine alone, and this one came over plain http.
mine-gpu-no-webgpu = Not here: this browser has no WebGPU.
mine-gpu-none = Not here: the browser offers no graphics chip.
mine-gpu-software = The browser has only a program that plays a graphics chip. Your threads are faster.
mine-gpu-hardware = Far faster than your threads, and warmer. Your CPU checks each of its finds.
mine-gpu-starting = It is being tried on blocks that are known.
mine-gpu-on = It hashes, and your CPU checks each of its finds.
mine-gpu-lost = The graphics chip was lost. Your threads go on without it; choose it again to try anew.
mine-gpu-wrong = The graphics chip gave a wrong hash, so it is not used. Your threads go on without it.
mine-gpu-no-device = The browser did not lend the graphics chip. Your threads go on without it.
mine-low = One thread while this page is hidden
mine-low-words = The graphics chip rests, too. Saves battery and keeps the machine cool while you look at something else.
mine-slate-title = Where your hashes fall
mine-no-memory = every try is a new throw, and the dice don't remember
mine-slate-dots = The dots are a sample by the same odds, 2 a second at most; your best and your block are real hashes.
mine-slate-counts = The numbers say how many of your tries belong in each column by the odds; your best and your block are real hashes.
mine-slate-words = Where your { $attempts } tries for this block fall. Most are far from the target; the best begins with { $zeros } zeros. A block takes { $odds } tries on average, and its hash begins with { $needs } zeros at least.
mine-slate-words-none = Nothing was tried for this block yet. A block takes { $odds } tries on average, and its hash begins with { $needs } zeros at least.
mine-anything = anything
mine-odds = 1 in { $count }
mine-odds-million =
    { $count ->
        [one] 1 in a million
       *[other] 1 in { $count } million
    }
mine-odds-billion =
    { $count ->
        [one] 1 in a billion
       *[other] 1 in { $count } billion
    }
mine-odds-trillion =
    { $count ->
        [one] 1 in a trillion
       *[other] 1 in { $count } trillion
    }
mine-odds-power = 1 in 2^{ $power }
mine-best-mark = your best this time
mine-own-mark = #{ $height }, yours
mine-far = far from the target
mine-rarer = each column is 16 times rarer
mine-target = target
mine-a-block = a block
slow-title = One try, in slow motion
slow-words = what your threads do, only slower
slow-step = Try a nonce
slow-play = Play
slow-pause = Pause
slow-winner = Show the winner of #{ $height }
slow-header = 1. Take the block's header: 80 bytes
slow-version = version
slow-prev = hash of the block before
slow-merkle = fingerprint of all its transactions
slow-time = time
slow-bits = target, in short
slow-nonce = nonce
slow-first = 2. Hash them with SHA-256: 32 bytes
slow-second = 3. Hash the hash
slow-compare = 4. Read it backwards. Is it smaller than the target?
slow-hash = hash
slow-target = target
slow-below = Byte { $nth } decides: { $hash } is smaller than { $target }. The rest does not matter.
slow-above = Byte { $nth } decides: { $hash } is larger than { $target }. The rest does not matter.
slow-equal = All bytes are equal, and equal is small enough.
slow-missed = Nonce { $nonce } is no block. Change the nonce, and all bytes of the hash change.
slow-found = Nonce { $nonce } makes block #{ $height }. It is yours!
slow-late = It meets the target, but somebody was faster.
slow-won = Nonce { $nonce } made block #{ $height }. Any other nonce would have spoiled it.
slow-pace =
    { $tries ->
        [one] { $tries } try so far.
       *[other] { $tries } tries so far.
    } A block takes { $odds } on average: { $time } at this pace.
mine-rate-title = Your hash rate
mine-rate-words = Your hash rate over the last five minutes: { $rate } now, { $top } at most. The table below says it in numbers.
mine-rate-begin = 5 min ago
mine-rate-tips = marks: new blocks
mine-rate-now = now
mine-rate-cap = cap { $cap }
chart-as-table = Show as a table
mine-rate-when = When
mine-rate-mean = Hash rate
mine-rate-span = { $from } to { $to } s ago
mine-stats = Your search
mine-attempts = Attempts on this block
mine-best = Best this time
mine-found = Blocks found
mine-chance = Chance in a minute
mine-expected = One block in about
mine-nothing = not known while nothing is hashed
mine-chance-under = under { $percent } %
mine-chance-over = over { $percent } %
mine-under-a-second = under 1 s
mine-finders-title =
    { $count ->
        [0] Who found the last blocks
        [one] Who found the last block
       *[other] Who found the last { $count }
    }
mine-even = even: { $each } each
mine-finders-none = Nobody found a block yet. Yours can be the first.
mine-others = { $count } others, { $fewest } to { $most } each
mine-others-even = { $count } others, { $each } each
mine-room-cap = The host asks everybody to hash no faster than { $rate }. Whatever you choose above that is kept to it.
mine-cap-promise = The cap is a promise, not a rule. Nobody can see how fast you hash; your share gives you away.

## Market

market-beside = Your order and your shop
market-view-offers = Offers { $count }
market-view-orders =
    { $count ->
        [0] Orders
       *[other] Orders { $count }
    }
market-view-shop =
    { $count ->
        [0] Your shop
       *[other] Your shop { $count }
    }
market-view-disputes = Disputes { $count }
market-new = New offer
market-empty-title = Nothing is offered yet.
market-empty = Offer a thing, an hour of your time, a seat by the window. Who orders it pays at once, but the chain holds the money until they say that they have it.
market-no-orders-title = You ordered nothing yet.
market-no-orders = What you order stands here, with each step and who has to take it.
market-no-sales-title = Nobody ordered from you yet.
market-no-sales = Offer something. Who orders it stands here, with how sure their payment is.
market-no-disputes-title = Nothing is held.
market-no-disputes = You are the host: where two sides of an order don't agree, you can decide here who gets the money. The chain writes down that it was you.
market-offers-label = Offers, newest first
market-your-offers = What you offer
market-left =
    { $count ->
        [one] { $count } left
       *[other] { $count } left
    }
market-ends = being withdrawn
market-waits = waits for a block
market-sold-out = sold out
market-yours = yours
market-order = Order
market-order-label = Order { $title }
market-withdraw = Withdraw
market-withdraw-label = Withdraw { $title }
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }, waiting
market-tag-held = { $amount } held
market-tag-released = released
market-tag-refunded = sent back
market-step-paid = Paid
market-paid-you = You locked { $amount } { $coin }.
market-paid = { $buyer } locked { $amount } { $coin }.
market-step-hand-over = Handing over
market-step-told = { $seller } says
market-step-told-you = You said
market-told-words = Told, not proven: the chain can't see what changed hands.
market-not-told = Nobody wrote that it was handed over.
market-not-told-yet = { $seller } has not said so yet.
market-hand-over-now = The payment is as sure as you wanted it. Hand it over, then say so.
market-hand-over-wait =
    { $count ->
        [one] You chose to wait for { $count } more confirmation: until then it can still be undone.
       *[other] You chose to wait for { $count } more confirmations: until then it can still be undone.
    }
market-handed-words = Handed over: { $count } × { $title }.
market-handed-do = I handed it over
market-step-end = The money
market-step-release = Release the money
market-step-decide = Decide as the host
market-end-later = Held once the order is in a block.
market-release-you = Only you can release it.
market-release-buyer = { $buyer } releases it to you. You can send it back.
market-release-host = Hear both sides first. What you sign here can't be taken back.
market-release-other = The buyer releases it.
market-times-out = If nobody acts by { $height }, in about { $time }, anybody may send it back to { $buyer }.
market-timed-out = Nobody acted in time: anybody may send it back to { $buyer } now.
market-ending-release = { $amount } to { $who } is signed and waits for a block.
market-ending-refund = { $amount } back to { $who } is signed and waits for a block.
market-ended-release = { $amount } went to { $who }
market-ended-refund = { $amount } went back to { $who }
market-ended-by = Who decided
market-do-release = I have it: release
market-do-release-to = Release to { $who }
market-do-refund = Send back to { $who }
market-do-take-back = Take it back
market-do-ask = Ask the host
market-handover = When do you hand over?
market-handover-label = Confirmations to wait for
market-shop-note = your shop
market-at-once = at once
market-wait-label =
    { $count ->
        [0] Hand over at once
        [one] Wait for { $count } confirmation
       *[other] Wait for { $count } confirmations
    }
market-wait = You wait about
market-risk-words = A buyer with a tenth of the hash rate takes it back
market-risk-none = Any buyer can take it back: what waits can be signed anew, to somebody else
market-gone = Paid, and gone again
market-gone-what = { $count } × { $title } for { $buyer }
market-gone-kept = The order was undone and is not in the chain. You had not handed it over, so nothing is lost.
market-gone-lost =
    { $count ->
        [0] You handed it over with no confirmation. The order is not in the chain any more: { $amount } lost.
        [one] You handed it over after { $count } confirmation. The order is not in the chain any more: { $amount } lost.
       *[other] You handed it over after { $count } confirmations. The order is not in the chain any more: { $amount } lost.
    }
market-order-words = Your money leaves at once and the chain holds it. { $seller } gets it when you release it.
market-total = Locks { $amount } { $coin }, you keep { $kept }.
market-total-none = Say how many pieces.
market-withdraw-words = It takes no orders any more. Orders that are open stay open.
market-release-words = { $amount } goes to { $who }. Nobody can take that back.
market-refund-title = Send the money back
market-refund-words = { $amount } goes back to { $who }, and the pieces to the offer. Nobody can take that back.
market-say-title = About { $title }
market-say-words = A post that answers the order. Everybody can read it, and it moves no money.
market-say-label = What you say
market-title-label = What do you offer?
market-title-example = Oatmeal cookie
market-text-label = More about it, if you like
market-price-label = Price of one
market-pieces-label = How many
market-pieces-help = pieces
market-sign-offer = Sign and offer
market-sign-order = Lock and order
market-sign-release = Release
market-sign-refund = Send back
market-signed-offer = Your offer is signed and waits for a block.
market-signed-order = Your order is signed and waits for a block.
market-signed-settle = Signed. It counts once it is in a block.
market-signed-say = Said, for everybody to read.
market-signed-withdraw = Signed. The offer ends with the next block.
market-wrong-title = Say what it is.
market-wrong-title-long =
    { $over ->
        [one] { $over } byte too many
       *[other] { $over } bytes too many
    }: a title has { $most } at most, and letters with accents take two or more.
market-wrong-text-long =
    { $over ->
        [one] { $over } byte too many
       *[other] { $over } bytes too many
    }: this has { $most } at most, and letters with accents take two or more.
market-wrong-price-empty = Say what one costs.
market-wrong-price = A price is at least 0.01: an order of nothing would hold nothing.
market-wrong-pieces = Write a whole number from 1 to { $most }.
market-wrong-left =
    { $count ->
        [0] None are left.
        [one] Only one is left.
       *[other] Write a whole number from 1 to { $count }.
    }

## Stamp

stamp-beside = What a stamp is, and yours
stamp-drop = Drop a file here: has it a stamp?
stamp-choose = Choose a file
stamp-stays = The file stays on this machine. Only its hash can go to the chain, and only if you sign.
stamp-hashing = { $name }: { $done } of { $all }
stamp-hashing-label = How much of the file is hashed
stamp-hash = Its SHA-256, as sha256sum prints it
stamp-bytes = { $count } bytes
stamp-kilobytes = { $count } kB
stamp-megabytes = { $count } MB
stamp-existed = It existed when block #{ $height } was found: { $time }.
stamp-none = Nobody has stamped this file here.
stamp-waits = A stamp waits for a block. It counts from there on.
stamp-as = as { $name }
stamp-name = Name that goes with it
stamp-name-help = Everybody can read it. The file itself is not on the chain.
stamp-do = Stamp it
stamp-receipt = Receipt
stamp-receipt-label = Save the receipt of { $name }
stamp-proof = What the receipt proves
stamp-proof-good = it holds
stamp-proof-words = { $who } stamped { $name }, and the block that holds the stamp says { $time }.
stamp-proof-other = { $who } signed it, and the block that holds it says { $time }. It is no stamp of a file.
stamp-proof-drop = Now drop the file itself, to see whether it is the one.
stamp-proof-same = { $name } is that very file, to the last bit.
stamp-proof-differs = { $name } is another file: not one bit may differ.
stamp-proof-in =
    { $count ->
        [one] It stands in block #{ $height } of this chain, with { $count } confirmation.
       *[other] It stands in block #{ $height } of this chain, with { $count } confirmations.
    }
stamp-proof-alone = Its block is not in this chain. To make one up takes { $count } hashes on average.
stamp-proof-look = See the transaction
stamp-why = What a stamp proves
stamp-why-hash = The same hash means the same file, to the last bit. From the hash nobody gets the file.
stamp-why-when = The file existed when the block was found. Each block on top makes that surer.
stamp-why-not = Not who made it, nor that it is true: only that who stamped it had it.
stamp-why-receipt = A receipt is checked with no chain at all: it leads from the stamp up to the block's 80 bytes.
stamp-yours = Your stamps
stamp-yours-none = None yet.
stamp-yours-none-words = Stamp your homework before the lesson. Later you can show that it was done.

## A new room

start-words = What you choose here is written into the room's first block, and nobody can change it later.
start-presets = Numbers that go together
start-preset-demo = 15-minute demo
start-preset-lesson = 45-minute lesson
start-preset-week = A whole week
start-preset-bitcoin = Bitcoin's numbers
start-unit-seconds = s
start-unit-blocks = blocks
start-unit-hashes = hashes
start-difficulty = The first block takes
start-difficulty-help = How hard blocks are follows by itself from there on.
start-measure = Measure
start-measuring = Hashing for half a second
start-measured = This tab hashes { $rate } with one thread, so the first block takes a few seconds.
start-reward = Reward of a block
start-halving = It halves after
start-allocation = You begin with
start-allocation-help = To hand out, so that nobody has to wait for a first block.
start-cap-help = Each page of the room keeps to it. As the host you can change it at any time.
start-decides = You decide disputes
start-decides-yes = Where buyer and seller don't agree, you say who gets the money.
start-decides-no = Nobody does. What nobody releases goes back to its buyer after 40 blocks.
start-rule = How difficulty follows
start-rule-classroom = Classroom
start-rule-asert = Bitcoin Cash's
start-rule-bitcoin = Bitcoin's
start-rule-signers = Approved signers
start-rule-classroom-words = Follows within minutes who comes and goes, and eases while nobody finds a block.
start-rule-asert-words = Follows steadily; where a block takes ten minutes, over two days.
start-rule-bitcoin-words = One target for 2,016 blocks, then a new one. A class that doubles waits long for it.
start-rule-signers-words = Nothing is searched for: signers seal blocks in turn, and only members post and pay. Signers admit others by their votes.
start-signers = Signers
start-signers-help = Addresses of who signs beside you, with spaces between them; a majority of all signers must be there. None: you alone.
start-members = Members
start-members-help = Addresses of who may post and pay at once. Signers may anyway.
start-sums = What that comes to
start-sum-lesson = In 45 minutes
start-sum-blocks =
    { $count ->
        [one] about { $count } block
       *[other] about { $count } blocks
    }
start-sum-halving = The reward halves after
start-sum-supply = Coins there will ever be
start-fixed = Coins are worth nothing outside the room.
start-look-again = Something above is not right yet.
start-wrong-number = Write a whole number from { $least } to { $most }.
invite-title = Bring others in
invite-how = Open { $address } and type the code. The coin is called { $coin }.
invite-open = Show large, print
invite-print = Print join slips

## Projector

projector-title = Projector
projector-open = Projector
projector-join = How to join
projector-people =
    { $count ->
        [one] { $shown } tab
       *[other] { $shown } tabs
    }
projector-rate = { $rate } together
projector-odds = a block is 1 in { $odds }
projector-pace = every { $planned }, lately { $lately }
projector-tips = Who stands where
projector-nodes =
    { $count ->
        [one] { $count } node
       *[other] { $count } nodes
    }
projector-elsewhere = another block
projector-split = Not all on one block. The next one decides.
projector-agreed = All on one block.
projector-undone =
    { $time }: { $count ->
        [one] { $count } block was undone
       *[other] { $count } blocks were undone
    }, found by { $finders }.
projector-waits-again = Waits again: { $what }
projector-blocks =
    { $count ->
        [0] Who found the last blocks
        [one] The last block
       *[other] Last { $count } blocks
    }
projector-posts = Newest posts
projector-held =
    { $count ->
        [one] { $count } post is held back.
       *[other] { $count } posts are held back.
    }
projector-hold = Hold posts back
projector-pass = Show the next, by { $name }
projector-white = Whiteboard

## Practice

practice-title = Practise alone
practice-words = A room in this tab, with two programs as classmates. Break it as you like.
practice-do = Practise
practice-room = Practice
practice-name = Robot { $number }
practice-note = You practise alone: Robot 1 and Robot 2 are programs in this tab. They post, pay, buy what you offer and mine.
practice-memo = for nothing at all
practice-says-hello = I am a program, and a whole node. What are you?
practice-says-tip = My tip is yours, or soon will be.
practice-says-fee = I pay a small fee, so I am seldom last.
practice-says-fork = Go offline for a minute and come back: then we have two branches.
practice-says-sell = Offer something on the market. I buy what I can pay.
practice-says-mine = Mine a block, and everybody pays you for it.

## Check of the machine

check-title = Check this machine
check-busy = Checking, { $done } of { $all }
check-good = This machine can do all of it.
check-odd = This machine can take part. What is marked is worth a look.
check-bad = This machine can't take part as it is.
check-wasm = WebAssembly works, or you would not read this.
check-simd = It hashes with vectors, so mining is fast.
check-no-simd = It has no vectors (wasm SIMD): mining is slower. A newer browser has them.
check-workers = Workers start, so the page stays smooth while it works.
check-no-workers = No worker starts. Something blocks them: an extension, or a rule of the school's. Ask for them to be allowed on this site.
check-storage = It can keep the chain; { $percent } % of this site's storage is used.
check-storage-full = { $percent } % of this site's storage is used. Save your rooms as files and erase what you don't need.
check-no-storage = The browser keeps nothing: a private window, or a rule. Your key is gone when you close the tab.
check-relay = The relay answers.
check-no-relay = No relay answers beside this page. Tabs of this browser still hear each other. A proxy that lets no WebSocket through is the usual reason.
check-searcher = The files for mining can be loaded.
check-no-searcher = The files for mining can't be loaded. A blocker takes them for a cryptojacker's: allow this site. All but mining works.
check-clock = Its clock is right.
check-clock-off = Its clock is off by { $time }. The page counts with the room's clock, but set it even so.
check-no-clock = The server does not say what time it is, so the clock was not checked.
check-secure = The origin is secure: copying and a screen that stays awake work.
check-insecure = The page came over http, as in a classroom's network: all works, but copying asks for a hand and the screen may sleep.

## Room

hand-beside = What the host has the relay do
hand-tag-open = open
hand-tag-closed = closed
hand-tag-first = split: you are in the first half
hand-tag-second = split: you are in the second half
hand-tag-weather = bad weather
hand-tag-host = host
hand-tag-muted = muted
hand-people = People
hand-people-reached = { $count ->
    [0] you reach nobody
    [one] you reach one other
   *[other] you reach { $count } others
}
hand-people-count = { $count ->
    [one] one connection
   *[other] { $count } connections
}
hand-alone = Nobody else is here.
hand-alone-words = Share the room's link, its code or its QR code from the board above.
hand-somebody = Somebody, number { $number }
hand-half-first = first half
hand-half-second = second half
hand-mute = Mute
hand-mute-label = Mute { $name }
hand-unmute = Let speak
hand-unmute-label = Let { $name } speak
hand-remove = Remove
hand-remove-label = Remove { $name }
hand-remove-title = Remove { $name }?
hand-remove-words = The relay ends this connection and says that you did it. What this page has posted, paid and mined stays in the chain.
hand-remove-back = While the room is open, whoever loads the page again is back. Close the room first if that should not be.
hand-remove-cancel = Keep
hand-remove-do = Remove
hand-door = The door
hand-door-open = Whoever has the link or the code comes in.
hand-door-closed = Nobody new comes in. Who loses the connection may come back for ten minutes; who loads the page again waits until you open.
hand-door-close-it = Close the room
hand-door-open-it = Open the room
hand-split = Split the room
hand-split-off = Two halves that can't hear each other, you in the first. Both go on mining; see what happens when they meet.
hand-split-on = The halves can't hear each other. When they meet, the branch with more work stays and the other is undone; its transactions go back to the pool.
hand-split-do = Split by halves
hand-split-again = Deal again
hand-unite = Join the halves
hand-cap = Fairness
hand-cap-each = A cap for each computer
hand-weather = Bad weather
hand-weather-clear = Clear up
hand-weather-words = For every message to everybody in the room. Messages go there and back, so an answer takes twice the delay.
hand-delay = Delay
hand-loss = Messages lost
hand-ms = { $ms } ms
hand-seconds = { $seconds } s
hand-percent = { $percent } %
hand-host = The host
hand-no-host = This room has no host. Nobody can close or split it, or mute anybody.
hand-no-relay = No relay has you in the room, so there is nothing to say of it.
hand-host-here = { $host } is here as the host.
hand-host-away = { $host } is the host, and not here now.
hand-host-unknown = You are the room's host. The relay does not know it yet; the controls come when it does.
hand-plain = The relay passes everything on, as it comes.
hand-now-title = The room's host:
hand-now-muted = You are muted: the relay drops what this page says. You still hear the others.
hand-now-first = The room is split. You are in the first half, and can't hear the second.
hand-now-second = The room is split. You are in the second half, and can't hear the first.
hand-now-delay = Every message comes { $time } late.
hand-now-loss = { $share } of all messages are lost.
hand-now-closed = The room is closed to newcomers.
hand-now-relay = The relay does this. Tabs of this browser still hear each other, and the chain keeps everything.
hand-reach = How far this reaches
hand-reach-relay = The relay does it and tells everybody. Tabs of one browser still hear each other.
hand-reach-chain = The chain keeps everything: nobody's posts, coins or blocks are taken away, and what waits is passed on later.
hand-reach-back = It ends when the last one leaves the room. Whoever you muted is muted again after loading the page, as long as yours is open; a new participant is somebody new.
wallet-raise = Raise the fee
wallet-raise-words = It waits with a fee of { $fee }. Signed again with a higher one, it moves forward, keeps its number, and is paid only once.
wallet-raise-fee = New fee
wallet-raise-do = Sign again
wallet-raised = Signed again with a fee of { $fee }.
wallet-column-balance = Balance after it
feed-seek = Search the posts
feed-author = By whom
feed-author-any = by everyone
feed-found = { $count } of the { $all } newest posts are shown, with what belongs to them.
hand-results = Results
hand-results-words = Blocks found, coins and transactions of everybody with a nickname, as a table for a spreadsheet. No addresses are in it.
hand-results-save = Save as CSV
hand-results-saved =
    { $count ->
        [one] Saved: { $count } person.
       *[other] Saved: { $count } people.
    }
hand-results-name = Nickname
hand-results-blocks = Blocks found
hand-results-earned = Earned by them
hand-results-balance = Balance
hand-results-signed = Transactions signed
consortium-title = Approved signers
consortium-needed = A vote passes with { $needed } of { $all } signers
consortium-sealed = sealed { $count } of the last { $all } blocks
consortium-turn = next in turn
consortium-members = Members
consortium-no-members = Nobody beside the signers.
consortium-votes = Open votes
consortium-no-votes = Nothing is being voted on.
consortium-admit-member = Admit { $name } as a member
consortium-remove-member = Remove { $name } as a member
consortium-admit-signer = Admit { $name } as a signer
consortium-remove-signer = Remove { $name } as a signer
consortium-tally = votes: { $votes }, needed: { $needed }
consortium-waits = your vote goes into your next block
consortium-withdrawal-waits = your withdrawal goes into your next block
consortium-agree = Vote for it
consortium-agree-label = Vote for it: { $what }
consortium-withdraw = Withdraw
consortium-withdraw-label = Withdraw: { $what }
consortium-idle = Your votes wait until this page seals blocks. Start that on the Mine screen.
consortium-propose = A new vote
consortium-change = What is to happen
consortium-admit = Admit
consortium-remove = Remove
consortium-role = In which role
consortium-member = Member
consortium-signer = Signer
consortium-who = Name or address
consortium-who-help = Members post and pay; signers also seal blocks and vote.
consortium-do = Vote
consortium-wrong-nobody = Say whom it is about: a name or an address.
consortium-wrong-has = Who you name has this role already.
consortium-wrong-lacks = Who you name does not have this role: the lists above say who has.
consortium-wrong-last = The last signer stays: without one nobody could seal a block.
consortium-wrong-voted = You voted for that already; it is among the open votes.
consortium-member-words = Only the signers above vote. You may post, pay and trade.
consortium-outsider = Only the signers above vote, and you may not post or pay yet. Give a signer your address and ask to be admitted: { $address }

## Scripts

scripts-title = Scripts
scripts-lead = Small programs of your own, run against your own node.
script-beside = Run and output
script-program = Program
script-keys = While you type, Tab indents; Escape gives the Tab key back to the page. Ctrl+Z undoes.
script-pick = Examples and saved programs
script-unsaved = Not saved yet
script-examples = Examples
script-own = Yours
script-name = Name
script-save = Save
script-delete = Delete
script-saved = { $name } is saved in this browser.
script-deleted = { $name } is deleted. Its text still stands here.
script-name-missing = Give the program a name first.
script-not-saved = There is no room for it: { $programs } programs of { $size } KiB each at most, as long as the browser has storage left.
script-no-program = That is no program: a text of { $size } KiB at most.
script-file-save = Save as a file
script-file-open = Open a file
script-may = What it may do
script-may-words = A script sees all that your node knows. It reaches no network, no storage and no other page. What it does beyond reading, you allow here, for one run.
script-signs = Sign in my name: posts, payments, names, trades
script-budget = It may spend at most
script-budget-words = Payments, orders and fees of one run together.
script-budget-wrong = Write an amount such as 1.50, or 0.
script-mines = Mine with my machine
script-run = Run
script-stop = Stop
script-spent = { $amount } spent
script-output = Output
script-silent = What the script says, and each call that it makes, stands here.
script-older = Older lines that went: { $count }
script-dropped = Lines that came too fast: { $count }
script-line = Line { $line }
script-runs = The script runs.
script-ended = The script has ended.
script-stopped = Stopped.
script-all-calls = All calls and events, as TypeScript declarations
script-not-allowed = { $call } was not allowed for this run: allow it beside the program.
script-never = { $call } is not for scripts: it changes the room or what is stored, and that is yours alone.
script-over-budget = This costs { $cost }, and { $left } of the budget of { $budget } are left.
script-price-needed = { $call } needs its fee or price in words of the script, so that the budget can be kept.
script-example-hello = What does my node know?
script-example-thanks = A bot that thanks each miner
script-example-fees = Watching the fees
script-example-double-spend = A double spend that fails
script-example-audit = An auditor of the whole chain

## A lesson for the class

class-lesson = Lesson { $number }
class-on = Your teacher has started: { $lesson }.
class-seen = On this page, your teacher sees which goals of it you reach, which questions of the exit ticket you answer, and how often you try, under the name { $name }. Nobody else is shown it.
class-go = Go to the lesson
class-paused-title = The teacher has paused the lesson.
class-paused = Look up. It goes on by itself; until then this tab does not mine.
class-ticket = Exit ticket
class-ticket-words = Three questions about the chain. Your own node checks what you answer.
class-ticket-explorer = Look in the explorer.
class-ticket-short = The chain is too short for questions. They come when two blocks are found.
class-ticket-check = Check
class-ticket-right = Right.
class-ticket-done = All three are right.
class-tries = Tries: { $count }
class-ask-finder = Who found block #{ $height }? A name or an address
class-ask-confirmations = How many confirmations does block #{ $height } have?
class-ask-holds = In which block is your transaction { $txid }…? Its height
class-ask-nonce = Which nonce does block #{ $height } have?
class-hint-finder = That is somebody else. Find { $height } in the explorer and read who found it.
class-hint-confirmations = Not so many. The block itself counts as one, and each block above it as one more. Find { $height } in the explorer.
class-hint-holds = That is another block. Find { $txid } in the explorer, or open your wallet: the height stands beside it.
class-hint-nonce = That is another number. Find { $height } in the explorer: the nonce is the last field of its header.
class-teach = Lesson for the class
class-teach-words = Every page in the room opens it. You see here what each pupil reaches; the pupils are told so.
class-teach-choose = Which lesson
class-start = Start
class-pause = Pause for all
class-resume = Go on
class-ticket-open = Open the exit ticket
class-ticket-close = Close the exit ticket
class-end = End the lesson
class-none-yet = Nobody has reported yet.
class-table = What each pupil has reached
class-pupil = Pupil
class-goals = Goals
class-tries-head = Tries
class-of = { $done } of { $all }
class-goal = Goal { $number }
class-question = Question { $number }
class-saved = Saved: { $file }

## Papers to print

papers-title = Papers for teachers
papers-words = Lesson plans, worksheets and what goes with them, black on white on A4 or Letter.
papers-plans = Lesson plans
papers-plans-words = What to do when, what to ask, and what goes wrong in a classroom.
papers-hand-out = To hand out
papers-hand-out-words = Slips bring pupils into this room. The glossary says what the words mean.
papers-worksheets = Worksheets
papers-worksheets-words = One for each lesson of the Lab, to fill in beside the screen.
papers-for-you = For you alone
papers-key-words = The answers to the worksheets and to the lessons' questions. Pupils in a room with a host don't find them here; anybody who reads the program's source does.
papers-key-not-here = The answers are for this room's host. In a room without a host, everybody can open them.
papers-all = All papers
papers-print = Print
papers-plan = Lesson plan, { $minutes } minutes
papers-worksheet = Worksheet
papers-glossary = Glossary
papers-slips = Join slips
papers-key = Answer key
papers-name = Name
papers-date = Date
slip-open = Open { $address }, or scan the QR code.
slip-code = Type the room's code:
slip-begin = Choose a name and write your first post. The coin is called { $coin }.
slips-no-room = You are in no room yet, so there is nothing to invite to.
