# 页面的中文。短、平实、准确；用“你”和动词。

## Everywhere

title = { $screen } · Chalkchain
title-home = 欢迎
skip = 跳到内容
percent = { $percent } %
duration-seconds = { $seconds } 秒
ago-seconds = { $count } 秒
ago-minutes = { $count } 分
ago-hours = { $count } 小时
ago-days = { $count } 天
ago-in-words = { $time }前
you-first = 你
you-later = 你
tag-you = 你
wait-count = { $count } 笔等待
address-copy = 复制 { $name } 的地址
address-copied = 地址已复制。
copy-by-hand = 浏览器不让复制。请手动复制：
dialog-close = 关闭
toast-dismiss = 收起
theme-to-dark = 深色
theme-to-light = 浅色
language-label = 语言
number-group = ,
number-decimal = .
participant-new = 在新标签页里换一个身份
fee-label = 手续费
fee-usual = { $amount }，通常
fee-nothing = { $amount }，可以等
fee-first = { $amount }，优先
refusal = { $sentence } 规则：{ $rule }。

## Screens

rail-label = 页面
nav-more = 更多
feed-title = 动态
wallet-title = 钱包
market-title = 市场
stamp-title = 印章
mine-title = 挖矿
explorer-title = 浏览
network-title = 网络
lab-title = 实验室
nav-lab-done = { $done } / { $all }
lab-no-words = 无法获取实验室的文本。请在服务器响应后再来。
me-no-name = 还没有名字
me-name-pending = { $name }（等待中）

## Board

strip-label = 最新的区块，新的在前
room-share = 房间代码 { $code }：显示链接和二维码
room-here = 这个房间里有 { $count } 个标签页
room-qr = 通往 { $name } 的二维码
room-how-to-join = 在欢迎页输入代码、打开链接，或扫描二维码。
room-copy-link = 复制链接
room-link-copied = 链接已复制。
tile-label = 区块 { $height }，{ $age }前由 { $miner } 找到，{ $count } 笔交易
tile-label-undone = 被撤销的区块 { $height }，{ $age }前由 { $miner } 找到，{ $count } 笔交易
tile-label-genesis = 区块 0，房间由此开始，{ $age }前
tile-label-loading = 区块 { $height }，它的交易还在路上
tile-genesis = 起点
tile-fetching = 正在取
tile-undone = 已撤销
tile-transactions = { $count } 笔
next-label = 下一个区块，第 { $height } 个：{ $waiting } 笔交易等待，其中 { $yours } 笔是你的
next-title = 下一个区块
next-yours = 你的下一个区块
next-reward = 奖励和手续费，{ $amount }
next-trying = 正在试随机数
next-idle = 还没找到
next-earns = 赢了得 { $amount } { $coin }

## Transactions

tx-pays = { $from } 付给 { $to } { $amount }
tx-you-pay = { $you }付给 { $to } { $amount }
tx-pays-you = { $from } 付给{ $you } { $amount }
tx-posts = { $from } 发了帖
tx-you-post = { $you }发了帖
tx-replies = { $from } 回复了
tx-you-reply = { $you }回复了
tx-claims = { $from } 取名 { $name }
tx-you-claim = { $you }取名 { $name }
tx-stamps = { $from } 给 { $file } 盖了印章
tx-you-stamp = { $you }给 { $file } 盖了印章
tx-offers = { $from } 出售 { $title }，{ $price }
tx-you-offer = { $you }出售 { $title }，{ $price }
tx-withdraws = { $from } 撤下了一件商品
tx-you-withdraw = { $you }撤下了一件商品
tx-orders = { $from } 向 { $to } 下单，{ $amount }
tx-you-order = { $you }向 { $to } 下单，{ $amount }
tx-orders-yours = { $from } 向{ $you }下单，{ $amount }
tx-releases = { $from } 放款 { $amount } 给 { $to }
tx-you-release = { $you }放款 { $amount } 给 { $to }
tx-releases-you = { $from } 放款 { $amount } 给{ $you }
tx-refunds = { $from } 退 { $amount } 给 { $to }
tx-you-refund = { $you }退 { $amount } 给 { $to }
tx-refunds-you = { $from } 退 { $amount } 给{ $you }
tx-reward = 给 { $to } 的奖励
tx-reward-you = 给{ $you }的奖励
state-waiting = 等待区块 #{ $height } · 手续费 { $fee }
state-confirming = { $settled } 次确认中的 { $confirmations } 次
state-settled = 已定
state-confirmations = {" "}· { $count } 次确认
state-in-block = {" "}· 在 #{ $height }

## Status bar

status-label = 节点状态
status-peers =
    { $count ->
       *[other] { $shown } 个同伴
    }
status-tip = 链顶 { $height }
status-syncing = 正在取区块，{ $have } / { $want }
status-room-rate = 房间 { $rate }
status-your-rate = 你 { $rate }
status-clock = 时钟 { $offset }
status-clock-off = 时钟差 { $offset }
status-storage = 存储
status-storage-title = 浏览器存储用了多少
status-storage-used = 用了百分之 { $percent }
status-full = 没有保存，已满
status-not-saved = 没有保存
status-saving = 正在保存
status-saved = 全部已保存
link-relay = 中继
link-tabs = 标签页
link-direct = 直连
link-direct-count = 直连：{ $count }
link-connecting = { $name }，正在连接
link-closed = { $name } 断了，正在重试
link-refused = { $name } 拒绝，正在重试
link-off = { $name } 已关

## What happened

block-spoken = { $miner } 找到了区块 { $height }，{ $count } 笔交易。
you-found = 你找到了 #{ $height }。
you-found-toast =
    { $found } { $count ->
        [0] 没有交易在等。
       *[other] 里面有 { $count } 笔交易。
    }
reorg-words =
    黑板从 #{ $height } 起擦掉了：{ $undone } 个区块被撤销，{ $connected } 个背后工作量更多的区块取而代之。{ $returned ->
        [0] 没有交易重新等待
       *[other] { $returned } 笔交易重新等待
    }{ $refused ->
        [0] 。
       *[other] ，{ $refused } 笔不再适用。
    }

## Notices

identity-damaged-title = 你保存的密钥坏了。
identity-damaged = 它以 { $item } 之名留在这个浏览器的存储里，另做了一个新的。没有删除任何东西。
part-coming = 这个页面正在路上
part-title = 这个页面还没有到
part-why = 提供本页的机器没有给出这个页面所需的部分。
part-kept = 你的节点照常运行，已保存的都还在。中继回应时会再试一次。

identity-lost-title = 你的密钥没有保留。
identity-lost = 这个浏览器不给页面存储，关掉这个标签页，密钥就没了。
identity-no-tab-storage = 浏览器不给这个标签页存储，所以它不能有自己的身份。
identity-no-room-aside = 保存的密钥坏了，而浏览器里没有地方留住它。什么都没改。请腾出空间再重新载入页面。
identity-no-randomness = 这个浏览器没有随机数来源，无法制作密钥。请用更新的浏览器。
identity-locked-title = 此身份已锁定。
identity-locked-words = 你能读取一切，但不能签名。请在这里解锁：{ $wallet }。
identity-replaced = 此标签页的身份在另一个标签页中被删除了。它现在是另一个身份。
relay-refused-title = 中继不接受这个页面。
relay-refused = 这个浏览器的标签页仍能互相听到，什么都没丢。
offline-title = 你已离线。
offline = 你让这个节点离开了它的连接：它听不到别人，别人也听不到它。到「{ $network }」页面让它回来。
storage-full-title = 存储满了。
storage-full = 现在来的东西只活在这个标签页里，关掉就没了。请腾出本站的存储，它就会被保存。
storage-missing-title = 什么都没有保存。
storage-missing = 这个浏览器不给页面存储。链只活在这个标签页里；别人保有自己的。
damage-title = { $count } 条保存的记录坏了。
damage-healed = 你的节点拒绝了无法核对的内容，正向别人重新索取。其他什么都没丢。
damage-record = { $record }：{ $reason }
damage-more = 还有 { $count } 条

## Errors of the page itself

error-left-room = 还没得到回答，页面就去了别的房间。请在那里再问。
error-worker-failed = 节点的 worker 停了。请重新载入页面；保存的内容还在。
error-worker-not-started = 节点的 worker 没有启动：它的文件坏了或新旧不一。请重新载入页面，必要时绕过缓存。
error-build-mismatch = 页面和它的节点新旧不一。请重新载入页面，必要时绕过缓存。
error-bad-relay = “{ $relay }”不是中继的地址。地址以 ws:// 或 wss:// 开头。页面将不用中继继续。
error-insecure-relay = 以 https 载入的页面不能打开 { $relay }。请用 wss:// 中继，或从中继本身以 http 打开页面。页面将不用中继继续。
error-room-empty = 请输入黑板上的六个字符，或粘贴整个链接。
error-room-link = 这个链接没有指明房间：# 后面的内容缺了。请重新复制。
error-room-digit = 代码里没有“{ $character }”。代码有数字和字母，但没有 U。
error-room-length = 代码有 6 个字符；这个有 { $length } 个。
error-bad-argument = { $call }：“{ $argument }”应为{ $expected }，实为{ $found }。
error-unknown-event = 没有事件“{ $event }”。有 { $known }。
arg-text = 一段文字
arg-whole = 从 0 起的整数
arg-text-or-whole = 一段文字或从 0 起的整数
arg-function = 一个函数
arg-object = 文档所述形状的对象
arg-bytes = 一个 Uint8Array 或 ArrayBuffer
error-file-too-large = 文件有 { $found } 字节；节点最多读 { $limit } 字节。
error-file-not-saved = 浏览器没有做成文件：{ $reason }。
error-file-not-read = 浏览器读不了这个文件：{ $reason }。请重新选择。

## Start

start-title = 正在启动你的节点
start-worker = 正在打开它的 worker
start-genesis = 正在找第一个区块：已试 { $tries } 次
start-finding = 正在向中继和别人询问这个房间
start-checking = 正在核对保存的内容，{ $done } / { $all } 个区块
failed-title = 你的节点没有启动
failed-kept = 保存的内容还在。
failed-rule = 规则：{ $rule }
failed-again = 再试一次
failed-commons = 去 Commons
failed-welcome = 回到欢迎页
lost-title = 这里什么都没有
lost = 这个地址不通往任何页面。
lost-back = 去动态

## Welcome

hero-title = { $underlined }的区块链
hero-title-underlined = 全班自己运行
hero-words = 每个浏览器标签页都是一条真链的完整节点：它记账、核对每个区块，也能找到下一个。什么都不用装。
hero-live = 来自 { $room } 的实况
hero-back = 回到 { $room }
hero-drawing = 每个区块都指回前一个
hero-next = 下一个区块
hero-next-who = 这里谁都可能找到它。
join-title = 进入房间
join-words = 黑板上的六个字符，或整个链接。
join-label = 代码或链接
join-do = 进入
join-busy = 正在进入
join-scan = 也可以用相机扫描黑板上的二维码，或到开放房间 { $commons } 看看。
commons-do = Commons
room-title = 开一个房间
room-words = 选名字、币和出块时间。你会得到给全班的代码和二维码。
room-name = 房间名
room-name-example = 高一 2 班 信息
room-coin = 币的名字
room-spacing = 一个区块应花
room-make = 开房间
room-go-on = 去动态
room-wrong-empty = 请取个名字。
room-wrong-long = 名字最多 24 个字符；这个有 { $length } 个。
promise-keys = 密钥留在你的标签页
promise-account = 没有账号，没有跟踪
promise-coins = 币出了房间一文不值
promise-mining = 你说了才挖矿

## Feed

feed-show = 显示
feed-everyone = 所有人
feed-replies = 给你的回复
feed-yours = 你的
feed-beside = 帖子旁边
feed-older = 显示更早的
feed-not-found = 此地址所指的帖子不在本节点已有的帖子中。
feed-empty-title = 还没有帖子。
feed-empty = 写第一篇吧；只要有人挖矿，约 { $seconds } 秒后它就在区块里。
feed-no-replies-title = 还没有人回复你。
feed-no-replies = 问点什么，再回来看看。
feed-none-yours-title = 你还没有写过。
feed-none-yours = 你发的帖在这里，也写着链对它有多确定。
composer-label = 写帖子
composer-label-reply = 写回复
composer-example = 写给全班。这里每个标签页都会保留，谁也删不掉。
composer-example-reply = 写你的回复。
composer-bytes = { $used } / { $most } 字节
composer-do = 签名并发布
composer-busy = 正在签名
composer-cancel = 取消
composer-empty = 先写点什么。
composer-long = 多了 { $over } 字节：帖子最多 { $most } 字节，一个汉字占三个。
post-by = { $name } 的帖子
post-link = 此帖子的链接：
post-reply = 回复
post-reply-to = 回复 { $name }
post-answers = 回复 { $post }
post-answers-earlier = 更早的帖子
post-about-order = 关于市场上的一笔订单
name-title = 别人怎么称呼你？
name-words = 名字登记在链上：别人拿不走，大家都看得到。
name-label = 你的名字
name-do = 登记
name-later = 以后再说
name-empty = 先输入名字。
waiting-title = 等待区块
waiting-order = 手续费高的在前
waiting-none = 没有什么在等。你签的内容会在这里，直到区块收下它。
waiting-more = 还有 { $count } 笔
activity-title = 刚才
activity-none = 你打开页面以来什么都没发生。
activity-found =
    { $name } 找到了 { $height }。{ $count ->
        [0] 没有交易在等。
       *[other] 里面有 { $count } 笔交易。
    }
activity-joined = { $name } 来了。
activity-look = 看看
activity-relay-gone = 中继断了。你的标签页保有自己的链并会重试；这个浏览器的标签页仍能互相听到。
activity-relay-refuses = 中继不接受这个页面。你的标签页保有自己的链并会重试；这个浏览器的标签页仍能互相听到。
activity-relay-off = 你让标签页离开了中继。它保有自己的链。
activity-relay-back = 中继回来了。
activity-tabs-gone = 与这个浏览器其他标签页的连接断了。
activity-tabs-off = 你让标签页离开了这个浏览器的其他标签页。
activity-tabs-back = 与这个浏览器其他标签页的连接恢复了。
here-title = 现在在这里
here-count = { $people } 人，{ $tabs } 个标签页
here-you = 你
here-alone = 目前只有你。点黑板上的房间代码叫别人来，或再开一个标签页。

## Explorer

explorer-search = 找区块、交易或人
explorer-search-example = 高度、哈希、地址、名字
explorer-search-empty = 先输入高度、哈希、地址或名字。
explorer-search-nothing = 这个节点不认识“{ $text }”：不是 { $height } 以内的高度，不是区块或交易的完整哈希，不是地址，也不是登记过的名字。
explorer-missing = 没找到。
explorer-no-address = “{ $text }”不是地址：校验和不对，有字母错了、少了或多了。
explorer-no-hash = “{ $text }”不是哈希：哈希有 64 个十六进制数字，这个有 { $length } 个字符。
explorer-missing-back = 去看最新的区块
explorer-looking = 正在查
explorer-trunk = 链，新的在前
explorer-branch-undone = 被撤销的分支，新的在前
explorer-branch-rival = 竞争的分支，新的在前
explorer-no-rivals = 没有竞争者。两人同时找到区块时，第二个画在这里，直到一支背后的工作量更多。
explorer-next-label = 下一个区块，第 { $height } 个：{ $waiting } 笔交易等待
explorer-wiped = { $time } 擦掉
explorer-wiped-label = 最近一次换分支
explorer-wiped-by = { $height } 让另一支的工作量更多。
explorer-wiped-undone =
    { $count ->
       *[other] 个区块被撤销
    }
explorer-wiped-returned =
    { $count ->
       *[other] 笔交易重新等待
    }
explorer-wiped-kept = 也在另一支里
explorer-wiped-refused =
    { $count ->
       *[other] 笔不再适用：
    }
explorer-beside = 区块旁边
explorer-newest = 最新的区块
explorer-col-height = 区块
explorer-col-finder = 找到者
explorer-col-hash = 哈希
explorer-col-transactions = 交易
explorer-col-bytes = 字节
explorer-col-age = 多久前
explorer-numbers = 数字里的链
explorer-blocks = 区块
explorer-blocks-words = 房间开始以来 { $height } 个
explorer-mean = 出块间隔
explorer-mean-words =
    { $count ->
        [0] 区块太少，说不准；计划是 { $planned } 秒
       *[other] { $time } 秒，最近 { $count } 个的平均；计划是 { $planned } 秒
    }
explorer-difficulty = 难度
explorer-difficulty-words = 现在 { $count } 个哈希里有一个够小
explorer-rate = 房间在试
explorer-rate-words = 合计 { $rate }
explorer-rate-unknown = 区块太少，说不准
explorer-waiting = 等待中
explorer-waiting-words =
    { $count ->
        [0] 没有什么在等区块
       *[other] { $count } 笔交易
    }
explorer-reorg-words = { $fork } 之后有两支。{ $winner } 让另一支的工作量更多，于是所有节点都换了过去。
explorer-reorg-undone = { $count } 个区块被撤销
explorer-reorg-connected = { $count } 个区块取而代之
explorer-reorg-returned = { $count } 笔交易重新等待
explorer-reorg-kept = { $count } 笔交易也在另一支里
explorer-reorg-refused = { $count } 笔交易不再适用
explorer-reorg-more = 还有 { $count } 笔
explorer-block-title = 区块 #{ $height }
explorer-block-title-hash = 区块
explorer-block-unknown-height = 还没有区块 { $id }：最新的是 { $height }。
explorer-block-unknown-hash = 这个节点不认识区块 { $id }。若它刚画出来，交易还在路上：过一会儿再试。
explorer-genesis = 房间由此开始
explorer-found-by = { $name } 找到
explorer-beside-title = 不在链上。
explorer-beside-words = 另一支背后的工作量更多。这个区块里的内容，只有链也有的才算；这个高度上链有 { $other }。
explorer-header = 被哈希的 80 个字节
explorer-header-hint = 指一个字段
explorer-header-label = 区块头的 80 个字节，十六进制，按字段着色
explorer-field-bytes = { $count } 字节
explorer-field-version = 版本
explorer-field-previous = 前一个哈希
explorer-field-merkle = 默克尔根
explorer-field-time = 时间
explorer-field-bits = 目标，短式
explorer-field-nonce = 随机数
explorer-field-reversed = { $hash }，倒过来
explorer-field-no-parent = 没有：全是零
explorer-check = 自己核对
explorer-check-with = 用
explorer-check-terminal = 终端
explorer-check-python = Python
explorer-check-copy = 复制命令
explorer-check-copied = 命令已复制。
explorer-check-prints = 它打印 { $printed } 两个数字一组倒着读：{ $hash }
explorer-small = 够小吗？
explorer-small-yes = 低于目标
explorer-small-hash = 这个哈希
explorer-small-target = 目标
explorer-small-words = { $hash } 排在 { $target } 前面，所以算数。{ $odds } 个哈希里有一个行。
explorer-small-equal = 两者相同，刚好也算。{ $odds } 个哈希里有一个行。
explorer-transactions = { $count } 笔交易
explorer-block-transactions =
    { $count ->
        [0] 只有奖励
       *[other] { $count } 笔交易和奖励
    }
explorer-transactions-none = 房间开始时一笔也没有。
explorer-size = { $used } / { $most } KiB
explorer-facts = 它有多确定？
explorer-facts-found = 找到于
explorer-facts-parent = 建在
explorer-facts-earned = 付给找到者
explorer-facts-size = 大小
explorer-facts-bytes = { $count } 字节
explorer-facts-work = 到它为止的工作量
explorer-facts-hashes = 约 { $count } 个哈希
explorer-not-in-chain = 不在链上
explorer-confirmations =
    { $count ->
       *[other] { $shown } 次确认
    }
explorer-tx-title = 交易
explorer-tx-unknown = 交易 { $id } 既不在链上也没在等。被撤销区块的奖励永远没了。
explorer-tx-payment = 付款
explorer-tx-post = 帖子
explorer-tx-name = 名字
explorer-tx-stamp = 印章
explorer-tx-offer = 商品
explorer-tx-withdrawal = 撤下商品
explorer-tx-order = 订单
explorer-tx-settlement = 结算
explorer-tx-reward = 奖励
explorer-tx-standing = 它的状况
explorer-tx-block = 区块
explorer-tx-waits = { $block }可能收下它
explorer-tx-next-block = 下一个区块
explorer-tx-heard = 最早听到
explorer-tx-found = 它的区块找到于
explorer-tx-height = 高度
explorer-tx-sequence = 序号
explorer-tx-signature = 签名
explorer-tx-unsigned = 没有：谁找到区块谁写自己的奖励，由规则核对
explorer-tx-raw = 它的全部字节
explorer-tx-raw-copy = 以十六进制复制字节
explorer-tx-raw-copied = 字节已复制。
explorer-tx-raw-words = 用 SHA-256 哈希两次再倒过来，就是上面的编号，签名也算在内。
explorer-tx-memo = 附言
explorer-tx-message = 找到者的话
explorer-tx-new-coins = 新币和手续费
explorer-tx-reward-words = { $reward } 是新币，{ $fees } 是区块里交易的手续费。
explorer-tx-stamped = 文件的 SHA-256，与 sha256sum 打印的一样
explorer-tx-stamp-words = 谁有这个文件，就能看出区块找到时它已存在。链看不出是谁做的。
explorer-tx-stamp-whole = 文件本身就在交易里，全部 { $bytes } 字节。
explorer-tx-pieces = { $count } 件，每件 { $price }。
explorer-tx-withdraws = 商品 { $offer } 不再接单。未完的订单照旧。
explorer-tx-orders = 商品 { $offer } 的订单。结算之前，钱被扣住。
explorer-tx-held = 被订单 { $order } 扣住
explorer-tx-decided = 谁决定的
explorer-tx-claims = 取名 { $name }。别人不能再取。
explorer-account = 账户
explorer-account-unknown = 没有人登记过名字“{ $id }”。
explorer-account-balance = 余额
explorer-account-in = 将收到
explorer-account-out = 将付出
explorer-account-found = 找到的区块
explorer-account-earned = 由此所得
explorer-account-address = 地址
explorer-account-names =
    { $count ->
       *[other] 名字
    }
explorer-account-no-name = 没有
explorer-account-sequence = 签过的交易
explorer-account-history = 它做过什么
explorer-account-nothing = 还什么都没有。
explorer-account-nothing-words = 谁找到区块或收到付款，谁就出现在链上。
explorer-account-most = 列出了最新的 { $count } 笔。
explorer-check-here = 就在这里
explorer-check-prints-hash = 它打印的就是哈希：{ $hash }
explorer-check-here-words = 不查任何东西：你的节点把这 80 个字节再哈希一次。
explorer-check-here-do = 哈希这 80 个字节
explorer-check-here-first = SHA-256 一次
explorer-check-here-second = 再来一次
explorer-check-here-hash = 倒过来读
explorer-raw-all = 显示全部 { $count } 字节
explorer-block-raw = 整个区块
explorer-block-raw-words = 前 80 个字节是区块头，接着 4 个字节说有几笔交易，然后交易一笔接一笔。
explorer-merkle = 默克尔树
explorer-merkle-way = 向上的路
explorer-merkle-proof = 它的证明：{ $count } 个哈希
explorer-merkle-label = { $count } 笔交易的默克尔树。第 { $nth } 笔到根的路已突出显示；旁边用来证明它的哈希：{ $proof } 个。
explorer-merkle-alone = 只有一笔交易：它的编号就是根。
explorer-merkle-copy = 副本
explorer-merkle-pick = 从哪笔交易看
explorer-merkle-words = 用文字说这条路
explorer-merkle-how = 并排的两个哈希，用 SHA-256 哈希两次，得到上面的那个。
explorer-merkle-step-left = { $own }，左边是 { $beside }，得到 { $parent }
explorer-merkle-step-right = { $own }，右边是 { $beside }，得到 { $parent }
explorer-merkle-step-copy = { $own } 落单，所以和自己的副本配对，得到 { $parent }
explorer-merkle-root = 最后一个就是区块头里的默克尔根。
explorer-next-tag = 正在组装
explorer-next-words = 每个节点都用自己这里等待的交易组装自己的区块。每来一笔交易它就变，每找到一个区块它就重来。
explorer-next-mine = 去挖它
explorer-next-in =
    { $count ->
        [0] 只有奖励
       *[other] { $count } 笔交易和奖励
    }
explorer-next-order = 付费多的在前
explorer-next-none = 没有等待的。
explorer-next-none-words = 只有奖励的区块也是好区块。
explorer-next-later = { $count } 笔等以后的区块
explorer-next-header = 区块头里已知的
explorer-next-root = 每来一笔交易就变
explorer-next-time = 找到的那一刻
explorer-next-nonce = 正在找：{ $odds } 个里有一个行
explorer-next-reward = 奖励和手续费，归找到它的人
explorer-next-fee = { $bytes } 字节付 { $fee }
explorer-stats = 统计
explorer-stats-span = 看最新的多少个区块
explorer-stats-none = 还没有可统计的：从找到第一个区块开始。
explorer-stats-range = { $from } 至 { $to }
explorer-stats-over = { $from } 以上
explorer-stats-times = 出块间隔的分布
explorer-stats-times-words = { $count } 个区块中有 { $early } 个在计划的 { $planned } 秒内出现。虚线是纯靠运气会有的样子：短的多，长的少。
explorer-stats-time = 时间
explorer-stats-blocks = 区块
explorer-stats-chance = 纯靠运气
explorer-stats-difficulty-words = 平均每块 { $least } 到 { $most } 个哈希：它跟着出块快慢变。
explorer-stats-hashes = 哈希
explorer-stats-fees = 手续费
explorer-stats-fees-words = { $count } 笔交易共付了 { $fees }。
explorer-stats-finders = 谁找到的
explorer-stats-finders-words = { $count } 个区块，按找到的人分。
explorer-stats-share = 份额
explorer-stats-others = 其他人
explorer-stats-unknown = 有 { $count } 个区块在这里不知道是谁找到的：它们的交易已被丢弃。

## Network

network-beside = 图旁边
network-alone-tag = 这里没有别人
network-agreed = 全部 { $count } 个都在 #{ $height } 的链上
network-apart = { $count } 个中有 { $apart } 个在别的区块
network-together = { $count } 个在 #{ $height } 的链上
network-elsewhere = { $count } 个在别的区块
network-alone = 目前只有你。再开一个标签页，或用房间代码叫别人来。
network-more = 表里还有 { $count } 个。
network-relay = 中继
network-relay-gone = 中继，断了
network-relay-refuses = 中继，拒绝
network-relay-off = 中继，已关
network-your-tab = 你的标签页
network-words-relay = 中继正常。
network-words-relay-gone = 中继断了。
network-words-relay-refuses = 中继不接受这个页面。
network-words-relay-off = 你让这个节点离开了中继。
network-words-no-relay = 没有中继。
network-words =
    { $count ->
        [one] 只有你
       *[other] { $count } 个节点，包括你
    }。{ $tabs ->
        [0] { "" }
       *[other] { $tabs } 个是这个浏览器的其他标签页。
    }{ $together } 个在区块 { $height }{ $apart ->
        [0] 。
       *[other] ，{ $apart } 个在别的。
    } { $relay }
network-peers = 同伴
network-peers-count = { $count } 个同伴
network-no-peers = 还没有同伴。
network-no-peers-words = 你的节点在这个房间里听到的每个标签页都在这里。
network-col-name = 名字
network-col-link = 连接
network-col-height = 高度
network-col-tip = 链顶
network-col-rtt = 来回
network-col-penalty = 处罚
network-rtt = { $ms } 毫秒
network-same = 与你的相同
network-penalty = { $penalty } / { $limit }
network-links = 你的连接
network-link-none = 这个页面旁边没有；这个浏览器的标签页仍能互相听到
network-link-tabs = 这里的标签页
network-link-no-relay = 没有中继也行
network-link-others =
    { $count ->
        [0] 没有别的
       *[other] 另有 { $count } 个
    }
network-link-open = 已通 { $time }
network-link-connecting = 正在连接，{ $time }
network-link-closed = 已断 { $time }
network-link-refused = 被拒绝，{ $time }
network-link-off = 已关 { $time }
network-clock = 房间时钟
network-clock-right = 你的和房间的一样。
network-clock-behind = 你的慢 { $time }。你的节点会加上。
network-clock-ahead = 你的快 { $time }。你的节点会减去。
network-clock-past = 你的和中继的相差 { $time } 或更多，你的节点最多只校正这么多。
network-clock-past-warning = 你的节点仍与房间不同步：它可能拒绝别人的区块，别人也可能拒绝你的。没有人会因此被踢。请校准这台机器的时钟。
network-clock-fine = 正常
network-clock-off = 差很多
network-clock-warning = 你的节点用从中继得来的房间时钟，所以这里不会出错。没有中继时只能用这台机器的，别人可能拒绝来自未来的区块。请校准这台机器的时钟。
network-storage = 存储
network-storage-ok = 在保存
network-storage-full = 已满
network-storage-missing = 没有
network-storage-used = 本站存储的 { $percent } %：{ $quota } 单位中的 { $used }。
network-storage-unsaved =
    { $count ->
        [0] 全部已保存。
       *[other] 还有 { $count } 处改动没保存。
    }
network-storage-damaged = { $count } 条损坏的记录，已拒绝
network-file = 房间文件
network-file-words = 全部区块和等待的内容，可以留存，也可以带到任何连接都到不了的机器。谁载入谁核对每个区块。
network-file-save = 把房间存成文件
network-file-load = 载入房间文件
network-file-saved = 区块：{ $blocks }。等待的交易：{ $waiting }。存为 { $name }。
network-file-loading = 正在核对文件：{ $percent } %。
network-file-loaded = 区块：新 { $new }，已知 { $known }，拒绝 { $refused }。新的等待交易：{ $waiting }。你在区块 { $height }。
network-file-aside = 文件里的链工作量不比你的多，所以作为旁支保留。
network-file-refused = 从区块 { $height } 起拒绝。{ $refusal }
network-rule = 规则：{ $rule }。
network-identity = 这个标签页是
network-identity-browser = 密钥属于这个浏览器：它的所有标签页都是你。
network-identity-tab = 密钥只属于这个标签页，关掉就没了。
network-participant = 在这个标签页换一个身份
network-participant-words = 这个标签页会得到自己的密钥，作为另一个人从头开始，没有币也没有名字。一台机器就这样演示一个网络。
network-participant-back = 你的密钥留在这个浏览器：其他标签页仍是你。
network-participant-loses = 这个标签页已有自己的密钥。它会被丢掉，币也一起没了。
network-participant-or = 要让这个标签页保持原样，{ $link }。
network-participant-new-tab = 请另开一个标签页作为新身份
network-participant-cancel = 还是我自己
network-participant-do = 从头开始
network-refused = 你的节点拒绝了什么
network-refused-since = 自你打开页面以来
network-refused-none = 没有。违反规则的区块或交易会在这里，并写明规则名。
network-refused-times = 连续 { $times } 次。
network-direct = 与同学直连
network-direct-words = 中继不在时，你的标签页仍与几位同学的浏览器相连。为此他们会看到这台设备在本地网络中的地址，你也会看到他们的。
network-direct-count =
    { $count ->
        [0] 现在没有直连。有同学也开启后就会有。同学会看到这台设备在本地网络中的地址。
       *[other] { $count } 条直连，中继不在时仍保持。同学会看到这台设备在本地网络中的地址。
    }
network-direct-never = 这个浏览器没有直接连接（WebRTC）。
network-offline-words = 离线时，你的标签页独自继续，并保存你写的东西。如果两边都找到区块，等你回来，工作量少的一支会被撤销。
network-is-offline = 这个节点听不到别人，别人也听不到它，直到你上线或重新加载页面。
network-go-offline = 离线
network-go-online = 上线
network-limits = 这个节点的上限
network-limits-words = 超出的会被拒绝，所以没人能塞满这个标签页。
network-limit-of = { $used } / { $most }
network-limit-pool = 等待的交易
network-limit-account = 单个账户
network-limit-peers = 对等节点
network-limit-penalty = 断开对方的罚分
network-limit-message = 消息
network-limit-block = 区块
network-limit-transaction = 交易
network-limit-post = 帖子
traffic = 你的节点听到和说的
traffic-none = 还没有消息经过。
traffic-none-words = 从你看的那一刻起，你的节点与别人之间的消息都在这里。再开一个标签页或发个帖，看看它们互相说什么。
traffic-hidden = 经过的消息没有符合你选择的。
traffic-show-all = 全部显示
traffic-kept = 你在这个页面时，保留最新的 { $count } 条。
traffic-left-out = { $count } 条经过太快，没有列出。
traffic-came = 其间来了 { $count } 条
traffic-pause = 暂停
traffic-go-on = 继续
traffic-way = 哪些消息
traffic-way-all = 全部
traffic-way-heard = 听到
traffic-way-said = 说出
traffic-way-refused = 拒绝
traffic-kind = 消息种类
traffic-all-kinds = 所有种类
traffic-group-transactions = 交易
traffic-group-blocks = 区块与区块头
traffic-group-questions = 提问
traffic-group-presence = 在场与房间
traffic-group-class = 课堂
traffic-end = 对方是谁
traffic-all-ends = 任何人
traffic-everybody = 所有人
traffic-stranger = 节点 { $number }
traffic-heard-from = 听自
traffic-said-to = 说给
traffic-refused-of = 拒绝，来自
traffic-bytes = { $count } B
traffic-new-tip = { $says }。新的链顶
traffic-refused = { $says }。被规则 { $rule } 拒绝
traffic-unreadable = 不是消息的字节
traffic-hello = 你好，协议 { $version }。位于 { $block }
traffic-tip = 位于 { $block }
traffic-get-all-headers = 要所有区块头
traffic-get-headers = 要 { $block } 之后的区块头
traffic-no-headers = 没有更新的区块头
traffic-headers = { $count } 个区块头，从 { $first } 到 { $last }
traffic-get-blocks = 要 { $count } 个区块，第一个是 { $first }
traffic-whole-block = { $block }，{ $finder } 找到，{ $count } 笔交易
traffic-has = 有 { $count } 笔交易，第一笔：{ $first }
traffic-has-nothing = 没有等待的交易
traffic-get-transactions = 要 { $count } 笔交易，第一笔：{ $first }
traffic-transactions = { $count } 笔交易，第一笔：{ $first }
traffic-not-found = 没有被要的 { $count } 个区块
traffic-get-pool = 问什么在等区块
traffic-ping = 在吗？{ $number }
traffic-pong = 我在：{ $number }
traffic-get-room = 问这是哪个房间
traffic-room = 房间 { $name }
traffic-no-room = 不是房间的东西
traffic-lesson = 主持人在上第 { $number } 课
traffic-look-up = 主持人请大家抬头
traffic-ticket = 主持人打开了课后小测
traffic-no-lesson = 主持人说现在没有课
traffic-cap = 主持人请大家不要超过 { $rate }
traffic-no-cap = 主持人取消了上限
traffic-report = { $name } 达成了 { $count } 个目标
traffic-get-hello = 问你是谁
traffic-pruned = 没有 #{ $height } 及以前的完整区块
traffic-block = #{ $height }，{ $hash }
traffic-says = 内容
traffic-verdict = 结果
traffic-from = 来自
traffic-to = 发给
traffic-at = 时间
traffic-over = 经 { $link }
traffic-raw = 全部字节，{ $count }
traffic-copy = 把字节复制为十六进制
traffic-copied = 字节已复制。
traffic-more = 还有 { $count } 笔
traffic-was-sent = 它离开了这个节点。
traffic-was-taken = 没有规则反对。
traffic-was-tip = 没有规则反对，你的链有了新的链顶。
traffic-why-transactions = 节点用编号告诉彼此有哪些交易，并把对方缺的发过去。
traffic-why-blocks = 先来区块头，每个 80 字节，显示工作量。然后是完整区块，每个都经所有规则检查后才传下去。
traffic-why-questions = 节点要自己缺的东西，一次只问一个；没有回答就问另一个。
traffic-why-presence = 节点互相问候，说自己在哪里，并测量消息要多久。没有证明，什么都不会被相信。
traffic-why-class = 主持人关于课程的话，以及学生向主持人的报告。它有签名，不在链上。
traffic-why-none = 节点收到读不懂的字节会整个拒绝，并记在发送者头上。

## Wallet

wallet-beside = 你的地址和助记词
wallet-balance = 余额
wallet-spendable = 你可以花
wallet-leaving = 等待付出
wallet-coming = 等待收到
wallet-earned = 由 { $count } 个区块赚得
wallet-send = 付款
wallet-send-note = 在这里签名；密钥从不离开这个标签页
wallet-to = 给：名字或地址
wallet-to-help = 这里有人登记过的名字，或一个地址。
wallet-to-known = { $name } 是 { $address }。
wallet-to-no-name = 这个地址没有登记名字。请从头到尾核对。
wallet-to-yourself = 那是你自己。
wallet-names = 相符的名字
wallet-was = 原名 { $name }
wallet-key-enter = 回车
wallet-memo = 附言，可不写；大家都能看到
wallet-amount = 金额
wallet-fee = 给找到区块者的手续费
wallet-fee-nothing = 可以等
wallet-fee-usual = 下一个区块
wallet-fee-first = 优先
wallet-sum = { $to } 得到 { $amount }，你剩 { $kept }。这是你的第 { $number } 笔交易。
wallet-sum-over = 连手续费在内，比你能花的多 { $over }。
wallet-sum-none = 这将是你的第 { $number } 笔交易。
wallet-sign = 签名并付款
wallet-sending = 正在签名
wallet-sent = 给 { $to } 的 { $amount } 已签名，等待区块。
wallet-wrong-to = 说明付给谁：名字或地址。
wallet-wrong-amount-empty = 说明多少。
wallet-wrong-amount = 这不是金额。请写成 2.50 这样。
wallet-wrong-amount-fine = 最小的币是 0.01：小数点后最多两位。
wallet-wrong-amount-large = 这比任何房间的币加起来还多。
wallet-wrong-amount-none = 至少付 0.01。
wallet-wrong-memo = 多了 { $over } 字节：附言最多 { $most } 字节，一个汉字占三个。
wallet-history = 记录
wallet-history-note = 五划就定了
wallet-history-none = 还没有进出。
wallet-history-none-words = 在挖矿页找一个区块，或让别人付给你。
wallet-history-more = 显示更多
wallet-column-kind = 种类
wallet-column-what = 内容
wallet-column-state = 状态
wallet-paid-to = 给 { $name }
wallet-paid-by = 来自 { $name }
wallet-reward = 奖励，区块 #{ $height }
wallet-post = 你的帖子
wallet-reply = 你的回复
wallet-name = 名字 { $name }
wallet-stamp = { $file } 的印章
wallet-offer = 商品：{ $title }
wallet-withdrawal = 撤下商品
wallet-ordered-from = 向 { $name } 下单
wallet-ordered-by = { $name } 的订单
wallet-released-to = 放款给 { $name }
wallet-released-by = { $name } 放款
wallet-refunded-to = 退给 { $name }
wallet-refunded-by = { $name } 退款
wallet-details = 你的第 { $number } 笔交易 · 手续费 { $fee }
wallet-fee-by-payer = 手续费 { $fee }，对方付
wallet-plus-fees = 另加手续费 { $fees }
wallet-no-fees = 里面没有手续费
wallet-with-memo = { $details } · “{ $memo }”
wallet-address = 你的地址
wallet-address-of = 付给 { $name }
wallet-qr = 你的地址的二维码
wallet-copy = 复制
wallet-copy-address = 复制你的地址
wallet-show-large = 放大显示
wallet-words = 助记词
wallet-words-shown = 你的 12 个助记词
wallet-words-hidden = 12 个隐藏的词
wallet-words-care = 谁看到它们，谁就拥有这个钱包。投影仪开着吗？
wallet-words-hold = 按住显示
identity-title = 你在这里是谁
identity-locked = 已锁定
identity-open = 已解锁，{ $minutes } 分钟后自动锁定
identity-rename = 重命名
identity-words-locked = 在你用口令解锁之前，此标签页能读取一切，但不签名。
identity-words-open = 密钥以你的口令锁定保存。在你锁定它、重新加载页面或 { $minutes } 分钟没有使用之前，此标签页一直打开着它。挖矿也算使用。
identity-words-browser = 密钥保存在此浏览器中。使用这台电脑的任何人都能用它签名；口令可以防止这一点。
identity-passphrase = 口令
identity-unlock = 解锁
identity-unlocking = 正在解锁
identity-others = 在此标签页中换一个身份
identity-switch = 切换
identity-switch-to = 切换到 { $name }
identity-tab-only = 仅此标签页
identity-unnamed = 身份 { $number }
identity-add = 添加身份
identity-add-title = 添加身份
identity-add-words = 每个身份都有自己的密钥、余额和名字。此标签页将成为新的身份；你可以随时切换回来。
identity-add-key = 它的密钥
identity-add-new = 新密钥
identity-add-from-words = 用恢复词
identity-add-do = 添加并切换
identity-words-field = 它的 12 个恢复词
identity-words-help = 按顺序输入，用空格隔开。
identity-name = 你怎么称呼它
identity-name-help = 只有你在此浏览器中能看到。别人看到的名字要在动态页上登记。
identity-keep = 密钥保存在哪里
identity-keep-browser = 在此浏览器中
identity-rename-title = 重命名此身份
identity-rename-do = 保存
identity-cancel = 取消
identity-passphrase-set = 用口令锁定
identity-passphrase-change = 口令
identity-passphrase-title = 此身份的口令
identity-passphrase-words = 密钥会锁定保存。加载页面之后，或 { $minutes } 分钟没有使用之后，要签名时你都要输入口令。你的其他标签页会立即锁定。没有人能重置它：忘记口令的人需要恢复词。
identity-passphrase-new = 新口令
identity-passphrase-help = 至少 { $least } 个字符。几个词比一个词好。
identity-passphrase-again = 再输入一次
identity-passphrase-short = 太短：{ $found } 个字符，至少需要 { $least } 个。
identity-passphrase-differs = 两次输入不同。请再输入一次。
identity-passphrase-remove = 移除口令
identity-passphrase-do = 锁定
identity-locking = 正在锁定
identity-lock-now = 立即锁定
identity-wrong-passphrase = 这不是此身份的口令。请再试一次。
identity-unknown-form = 此身份是由本页面的另一个版本锁定的。请重新加载页面，或使用恢复词。
identity-no-worker = 无法加载用来锁定和打开密钥的程序。请检查能否连接到本页面的服务器，然后再试一次。
identity-no-storage = 浏览器的存储已满或被拒绝，因此没有任何更改。请释放一些空间再试。
identity-too-many = 此浏览器已保存 { $most } 个身份。请先删除一个。
identity-erase = 离开并删除…
identity-erase-title = 从这台电脑上删除
identity-erase-this = 此身份
identity-erase-all = 全部
identity-erase-this-words = 密钥将被删除。没有恢复词，谁也无法再取回它的币和名字。
identity-erase-all-words = 本页面的所有身份、房间和设置都将被删除，你会回到开头。其他标签页也会离开各自的房间。
identity-erase-chain = 你发布和支付的内容仍留在其他所有人的链上。
identity-erase-do = 删除

## Mine

mine-beside = 你的搜索数字
mine-builds = 你的标签页建在 { $tip } 上。若赢了，会加入 { $count } 笔交易，赚 { $amount } { $coin }。
mine-would-build = 链顶是 { $tip }。现在在它上面的区块会加入 { $count } 笔交易，赚 { $amount } { $coin }。
mine-controls = 控制
mine-start = 开始
mine-start-words = 还没有运行
mine-stop = 停止
mine-running = 已运行 { $time }
mine-one = 挖一个区块
mine-one-busy = 正在挖一个区块
mine-threads = 线程
mine-of-cores = / { $cores } 个核心
mine-threads-words = { $cores } 个中的 { $threads } 个
mine-cap = 上限，为了公平
mine-no-cap = 没有上限
mine-slate-title = 你的哈希落在哪里
mine-no-memory = 每次都是新的一掷，骰子没有记忆
mine-slate-dots = 点是按同样概率取的样，每秒最多 2 个；你最好的和你的区块是真哈希。
mine-slate-counts = 数字是按概率每列应有多少次；你最好的和你的区块是真哈希。
mine-slate-words = 你为这个区块的 { $attempts } 次尝试落在哪里。多数离目标很远；最好的以 { $zeros } 个零开头。一个区块平均要 { $odds } 次，它的哈希至少以 { $needs } 个零开头。
mine-slate-words-none = 这个区块还没试过。一个区块平均要 { $odds } 次，它的哈希至少以 { $needs } 个零开头。
mine-anything = 什么都行
mine-odds = { $count } 分之一
mine-odds-million = { $count } 百万分之一
mine-odds-billion = { $count } 十亿分之一
mine-odds-trillion = { $count } 万亿分之一
mine-odds-power = 2^{ $power } 分之一
mine-best-mark = 你这次最好的
mine-own-mark = #{ $height }，你的
mine-far = 离目标远
mine-rarer = 每列稀少 16 倍
mine-target = 目标
mine-a-block = 一个区块
mine-rate-title = 你的算力
mine-rate-words = 你最近五分钟的算力：现在 { $rate }，最高 { $top }。下面的表用数字说。
mine-rate-begin = 5 分前
mine-rate-tips = 标记：新区块
mine-rate-now = 现在
mine-rate-cap = 上限 { $cap }
chart-as-table = 显示成表
mine-rate-when = 时间
mine-rate-mean = 算力
mine-rate-span = { $from } 到 { $to } 秒前
mine-stats = 你的搜索
mine-attempts = 这个区块的尝试
mine-best = 这次最好的
mine-found = 找到的区块
mine-chance = 一分钟内的机会
mine-expected = 大约每隔
mine-nothing = 没有运行时不知道
mine-chance-under = 低于 { $percent } %
mine-chance-over = 高于 { $percent } %
mine-under-a-second = 不到 1 秒
mine-finders-title =
    { $count ->
        [0] 谁找到了最近的区块
       *[other] 最近 { $count } 个是谁找到的
    }
mine-even = 平均：每人 { $each }
mine-finders-none = 还没有人找到区块。你的可以是第一个。
mine-others = 另外 { $count } 人，每人 { $fewest } 到 { $most }
mine-others-even = 另外 { $count } 人，每人 { $each }
mine-room-cap = 主持人请大家不要超过 { $rate }。你选得更高也只到这里。
mine-cap-promise = 上限是承诺，不是规则。没人看得到你多快；你的份额会说出来。

## Market

market-beside = 你的订单和你的店
market-view-offers = 商品 { $count }
market-view-orders =
    { $count ->
        [0] 订单
       *[other] 订单 { $count }
    }
market-view-shop =
    { $count ->
        [0] 你的店
       *[other] 你的店 { $count }
    }
market-view-disputes = 纠纷 { $count }
market-new = 新商品
market-empty-title = 还没有商品。
market-empty = 卖一样东西、一小时的时间、一个靠窗的座位。下单的人马上付钱，但链会扣住钱，直到他说收到了。
market-no-orders-title = 你还没有下过单。
market-no-orders = 你的订单在这里，写着每一步和该谁做。
market-no-sales-title = 还没有人向你下单。
market-no-sales = 卖点什么。谁下单就在这里，也写着付款有多确定。
market-no-disputes-title = 没有被扣住的钱。
market-no-disputes = 你是主持人：订单双方谈不拢时，你可以在这里决定钱给谁。链会记下是你决定的。
market-offers-label = 商品，新的在前
market-your-offers = 你卖的
market-left = 剩 { $count }
market-ends = 正在撤下
market-waits = 等待区块
market-sold-out = 卖完了
market-yours = 你的
market-order = 下单
market-order-label = 订购 { $title }
market-withdraw = 撤下
market-withdraw-label = 撤下 { $title }
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }，等待中
market-tag-held = 扣住 { $amount }
market-tag-released = 已放款
market-tag-refunded = 已退款
market-step-paid = 已付
market-paid-you = 你锁定了 { $amount } { $coin }。
market-paid = { $buyer } 锁定了 { $amount } { $coin }。
market-step-hand-over = 交货
market-step-told = { $seller } 说
market-step-told-you = 你说过
market-told-words = 只是说的，没有证明：链看不到什么换了手。
market-not-told = 没有人写过已交货。
market-not-told-yet = { $seller } 还没说。
market-hand-over-now = 付款已如你要求的那样确定。交货，然后说一声。
market-hand-over-wait = 你选择再等 { $count } 次确认：在那之前它还可能被撤销。
market-handed-words = 已交货：{ $count } × { $title }。
market-handed-do = 我交货了
market-step-end = 钱
market-step-release = 放款
market-step-decide = 以主持人身份决定
market-end-later = 订单进了区块就扣住。
market-release-you = 只有你能放款。
market-release-buyer = { $buyer } 会放款给你。你可以退回。
market-release-host = 先听双方的。你在这里签的收不回来。
market-release-other = 由买家放款。
market-times-out = 若到 { $height } 没人行动，约 { $time }后，谁都可以把钱退给 { $buyer }。
market-timed-out = 没人及时行动：现在谁都可以把钱退给 { $buyer }。
market-ending-release = 给 { $who } 的 { $amount } 已签名，等待区块。
market-ending-refund = 退给 { $who } 的 { $amount } 已签名，等待区块。
market-ended-release = { $amount } 给了 { $who }
market-ended-refund = { $amount } 退给了 { $who }
market-ended-by = 谁决定的
market-do-release = 我收到了：放款
market-do-release-to = 放款给 { $who }
market-do-refund = 退给 { $who }
market-do-take-back = 收回
market-do-ask = 问主持人
market-handover = 你什么时候交货？
market-handover-label = 要等的确认次数
market-shop-note = 你的店
market-at-once = 马上
market-wait-label =
    { $count ->
        [0] 马上交货
       *[other] 等 { $count } 次确认
    }
market-wait = 你要等约
market-risk-words = 拥有十分之一算力的买家能收回的机会
market-risk-none = 任何买家都能收回：等待中的可以重新签给别人
market-gone = 付了，又没了
market-gone-what = 给 { $buyer } 的 { $count } × { $title }
market-gone-kept = 订单被撤销，不在链上。你还没交货，所以没有损失。
market-gone-lost =
    { $count ->
        [0] 没有确认你就交货了。订单已不在链上：损失 { $amount }。
       *[other] { $count } 次确认后你交货了。订单已不在链上：损失 { $amount }。
    }
market-order-words = 你的钱马上离开，由链扣住。你放款后 { $seller } 才得到。
market-total = 锁定 { $amount } { $coin }，你剩 { $kept }。
market-total-none = 说明几件。
market-withdraw-words = 它不再接单。未完的订单照旧。
market-release-words = { $amount } 给 { $who }。谁也收不回。
market-refund-title = 退款
market-refund-words = { $amount } 退给 { $who }，货回到商品里。谁也收不回。
market-say-title = 关于 { $title }
market-say-words = 一篇回复订单的帖子。大家都能看到，它不动钱。
market-say-label = 你要说的
market-title-label = 你卖什么？
market-title-example = 燕麦饼干
market-text-label = 更多说明，可不写
market-price-label = 一件的价钱
market-pieces-label = 几件
market-pieces-help = 件
market-sign-offer = 签名并出售
market-sign-order = 锁定并下单
market-sign-release = 放款
market-sign-refund = 退款
market-signed-offer = 你的商品已签名，等待区块。
market-signed-order = 你的订单已签名，等待区块。
market-signed-settle = 已签名。进了区块就算数。
market-signed-say = 说了，大家都能看到。
market-signed-withdraw = 已签名。下一个区块后撤下。
market-wrong-title = 说明是什么。
market-wrong-title-long = 多了 { $over } 字节：标题最多 { $most } 字节，一个汉字占三个。
market-wrong-text-long = 多了 { $over } 字节：这里最多 { $most } 字节，一个汉字占三个。
market-wrong-price-empty = 说明一件多少钱。
market-wrong-price = 价钱至少 0.01：什么都不付的订单扣不住什么。
market-wrong-pieces = 请写 1 到 { $most } 的整数。
market-wrong-left =
    { $count ->
        [0] 一件也不剩。
       *[other] 请写 1 到 { $count } 的整数。
    }

## Stamp

stamp-beside = 印章是什么，以及你的
stamp-drop = 把文件拖到这里：它有印章吗？
stamp-choose = 选择文件
stamp-stays = 文件留在这台机器上。只有它的哈希能上链，而且要你签名。
stamp-hashing = { $name }：{ $done } / { $all }
stamp-hashing-label = 文件已哈希多少
stamp-hash = 它的 SHA-256，与 sha256sum 打印的一样
stamp-bytes = { $count } 字节
stamp-kilobytes = { $count } kB
stamp-megabytes = { $count } MB
stamp-existed = 区块 #{ $height } 找到时它已存在：{ $time }。
stamp-none = 这里还没有人给这个文件盖章。
stamp-waits = 一个印章在等区块。从那时起算数。
stamp-as = 名为 { $name }
stamp-name = 一起登记的名字
stamp-name-help = 大家都能看到。文件本身不在链上。
stamp-do = 盖章
stamp-receipt = 收据
stamp-receipt-label = 保存 { $name } 的收据
stamp-proof = 收据证明什么
stamp-proof-good = 有效
stamp-proof-words = { $who } 给 { $name } 盖了章，含此印章的区块写着 { $time }。
stamp-proof-other = { $who } 签了它，含它的区块写着 { $time }。它不是文件的印章。
stamp-proof-drop = 现在把文件本身拖来，看看是不是它。
stamp-proof-same = { $name } 正是那个文件，一个比特都不差。
stamp-proof-differs = { $name } 是另一个文件：一个比特都不能差。
stamp-proof-in = 它在这条链的区块 #{ $height } 里，有 { $count } 次确认。
stamp-proof-alone = 它的区块不在这条链上。伪造一个平均要 { $count } 个哈希。
stamp-proof-look = 看这笔交易
stamp-why = 印章证明什么
stamp-why-hash = 哈希相同就是同一个文件，一个比特都不差。从哈希得不到文件。
stamp-why-when = 区块找到时文件已存在。上面每多一个区块就更确定。
stamp-why-not = 不证明是谁做的，也不证明内容为真：只证明盖章的人有它。
stamp-why-receipt = 核对收据根本不用链：它从印章一直通到区块的 80 个字节。
stamp-yours = 你的印章
stamp-yours-none = 还没有。
stamp-yours-none-words = 上课前给作业盖章。以后你可以证明那时已做完。

## A new room

start-words = 你在这里选的会写进房间的第一个区块，以后谁也改不了。
start-presets = 成套的数字
start-preset-demo = 15 分钟演示
start-preset-lesson = 45 分钟一课
start-preset-week = 整整一周
start-preset-bitcoin = 比特币的数字
start-unit-seconds = 秒
start-unit-blocks = 个区块
start-unit-hashes = 个哈希
start-difficulty = 第一个区块要
start-difficulty-help = 之后难度会自己跟上。
start-measure = 测一测
start-measuring = 正在哈希半秒
start-measured = 这个标签页一个线程每秒 { $rate }，所以第一个区块要几秒。
start-reward = 一个区块的奖励
start-halving = 减半于
start-allocation = 你开始时有
start-allocation-help = 用来分给大家，不必等第一个区块。
start-cap-help = 房间里的每个页面都会遵守。作为主持人，你随时可以更改。
start-decides = 由你裁决纠纷
start-decides-yes = 买卖双方谈不拢时，你说钱给谁。
start-decides-no = 没有人裁决。没人放款的，40 个区块后回到买家。
start-rule = 难度怎样跟随
start-rule-classroom = 课堂
start-rule-asert = 比特币现金
start-rule-bitcoin = 比特币
start-rule-signers = 核准签名者
start-rule-classroom-words = 几分钟内跟上人来人往，没人找到区块时会变容易。
start-rule-asert-words = 平稳地跟随；十分钟一个区块时，要两天。
start-rule-bitcoin-words = 2,016 个区块用一个目标，然后换新的。人数翻倍的班要等很久。
start-rule-signers-words = 无需搜索：签名者轮流签署区块，只有成员可以发帖和付款。签名者投票接纳他人。
start-signers = 签名者
start-signers-help = 与你一同签名的地址，以空格分隔；所有签名者的多数须在场。留空：只有你。
start-members = 成员
start-members-help = 一开始就可以发帖和付款的地址。签名者本来就可以。
start-sums = 算下来
start-sum-lesson = 45 分钟内
start-sum-blocks = 约 { $count } 个区块
start-sum-halving = 奖励减半于
start-sum-supply = 总共会有的币
start-fixed = 币出了房间一文不值。
start-look-again = 上面还有不对的地方。
start-wrong-number = 请写 { $least } 到 { $most } 的整数。
invite-title = 叫别人来
invite-how = 打开 { $address } 并输入代码。币叫 { $coin }。
invite-open = 放大显示、打印
invite-print = 打印入场条

## Projector

projector-title = 投影
projector-open = 投影
projector-join = 怎样进入
projector-people =
    { $count ->
       *[other] { $shown } 个标签页
    }
projector-rate = 合计 { $rate }
projector-odds = 一个区块是 { $odds } 分之一
projector-pace = 每 { $planned }，最近 { $lately }
projector-tips = 谁在哪里
projector-nodes = { $count } 个节点
projector-elsewhere = 别的区块
projector-split = 不都在一个区块。下一个来决定。
projector-agreed = 都在一个区块。
projector-undone = { $time }：{ $count } 个区块被撤销，找到者 { $finders }。
projector-waits-again = 重新等待：{ $what }
projector-blocks =
    { $count ->
        [0] 谁找到了最近的区块
       *[other] 最近 { $count } 个区块
    }
projector-posts = 最新的帖子
projector-held = { $count } 篇帖子被留住。
projector-hold = 留住帖子
projector-pass = 显示下一篇，{ $name } 的
projector-white = 白板

## Practice

practice-title = 独自练习
practice-words = 这个标签页里的房间，有两个程序当同学。随便折腾。
practice-do = 练习
practice-room = 练习
practice-name = 机器人 { $number }
practice-note = 你在独自练习：机器人 1 和机器人 2 是这个标签页里的程序。它们发帖、付款、买你卖的东西，也挖矿。
practice-memo = 随便给的
practice-says-hello = 我是程序，也是完整的节点。你呢？
practice-says-tip = 我的链顶就是你的，或马上就是。
practice-says-fee = 我付一点手续费，所以很少排最后。
practice-says-fork = 离线一分钟再回来：我们就有两支了。
practice-says-sell = 在市场上卖点什么。买得起的我就买。
practice-says-mine = 挖一个区块，大家都会为此付你。

## Check of the machine

check-title = 检查这台机器
check-busy = 正在检查，{ $done } / { $all }
check-good = 这台机器样样都行。
check-odd = 这台机器可以参加。标出的地方值得看看。
check-bad = 这台机器现在不能参加。
check-wasm = WebAssembly 正常，否则你看不到这里。
check-simd = 它用向量计算哈希，所以挖矿快。
check-no-simd = 它没有向量（wasm SIMD）：挖矿慢些。更新的浏览器有。
check-workers = worker 能启动，所以工作时页面流畅。
check-no-workers = worker 启动不了。有东西挡着：某个扩展，或学校的规定。请要求在本站允许。
check-storage = 它能保存链；本站存储用了 { $percent } %。
check-storage-full = 本站存储用了 { $percent } %。请把房间存成文件，删掉不用的。
check-no-storage = 浏览器什么都不保存：隐私窗口或规定。关掉标签页，密钥就没了。
check-relay = 中继有回应。
check-no-relay = 这个页面旁边没有中继回应。这个浏览器的标签页仍能互相听到。通常是代理不放行 WebSocket。
check-searcher = 挖矿的文件能载入。
check-no-searcher = 挖矿的文件载入不了。拦截器把它们当成恶意挖矿：请允许本站。除挖矿外都能用。
check-clock = 它的时钟准。
check-clock-off = 它的时钟差 { $time }。页面用房间时钟，但还是请校准。
check-no-clock = 服务器没说现在几点，所以没查时钟。
check-secure = 来源安全：可以复制，屏幕可以保持亮着。
check-insecure = 页面由 http 而来，像教室网络那样：都能用，但复制要动手，屏幕可能会睡。

## The host, slow motion, the graphics chip, pruning

hand-title = 房间
arg-flag = 真或假
arg-flag-or-word = true、false 或 "{ $word }"
network-prune = 丢掉旧区块
network-prune-ask = 除最新 500 个区块外都丢掉：旧帖子和付款在这里再也读不到，这个标签页也不能给新来的人。余额、名字、商品和未完订单保留。若没有别人完整保存，请先把房间存成文件。
network-prune-yes = 丢掉
network-prune-no = 保留
network-prune-gone = #{ $height } 以前的区块，这里只留区块头和账户快照。
network-prune-done = 丢掉的区块：{ $dropped } 个，{ $freed } 字节。#{ $height } 处的快照代替它们，{ $taken } 字节。
network-unavailable = 区块 #{ $lowest } 到 #{ $best } 只知道区块头，这里没人有它们。完整保存房间的人可以带来，或带来文件。
network-rival = 一条工作量更多的分支，现在到 #{ $height }，在 #{ $fork } 离开这一条，而那里的区块已丢掉。要跟上它，请离开房间、删除记录再进来。
mine-gpu = 也用显卡哈希
mine-gpu-asking = 正在向浏览器要显卡。
mine-gpu-insecure = 这里不行：浏览器只把显卡借给 https 或本机的页面，而这个页面由 http 而来。
mine-gpu-no-webgpu = 这里不行：这个浏览器没有 WebGPU。
mine-gpu-none = 这里不行：浏览器没有提供显卡。
mine-gpu-software = 浏览器只有一个假装显卡的程序。你的线程更快。
mine-gpu-hardware = 比你的线程快得多，也更热。CPU 会核对它的每个结果。
mine-gpu-starting = 正用已知的区块试它。
mine-gpu-on = 它在哈希，CPU 会核对它的每个结果。
mine-gpu-lost = 显卡丢了。线程继续；再选一次可重试。
mine-gpu-wrong = 显卡给了错误的哈希，所以不用它。线程继续。
mine-gpu-no-device = 浏览器没有借出显卡。线程继续。
mine-low = 页面隐藏时只用一个线程
mine-low-words = 你看别的时省电，也让机器凉快。
slow-title = 一次尝试，慢动作
slow-words = 你的线程在做的事，只是慢些
slow-step = 试一个随机数
slow-play = 播放
slow-pause = 暂停
slow-winner = 看 #{ $height } 的赢家
slow-header = 1. 取区块头：80 个字节
slow-version = 版本
slow-prev = 前一个区块的哈希
slow-merkle = 全部交易的指纹
slow-time = 时间
slow-bits = 目标，短式
slow-nonce = 随机数
slow-first = 2. 用 SHA-256 哈希：32 个字节
slow-second = 3. 再哈希一次
slow-compare = 4. 倒着读。它比目标小吗？
slow-hash = 哈希
slow-target = 目标
slow-below = 第 { $nth } 个字节决定：{ $hash } 比 { $target } 小。其余无关。
slow-above = 第 { $nth } 个字节决定：{ $hash } 比 { $target } 大。其余无关。
slow-equal = 所有字节相同，相同也够小。
slow-missed = 随机数 { $nonce } 成不了区块。改一个随机数，哈希的每个字节都变。
slow-found = 随机数 { $nonce } 成了区块 #{ $height }。它是你的！
slow-late = 它达到目标，但有人更快。
slow-won = 随机数 { $nonce } 成了区块 #{ $height }。别的随机数都不行。
slow-pace = 已试 { $tries } 次。一个区块平均要 { $odds } 次：照这个速度要 { $time }。
hand-beside = 主持人让中继做的事
hand-tag-open = 开着
hand-tag-closed = 关着
hand-tag-first = 已分开：你在第一半
hand-tag-second = 已分开：你在第二半
hand-tag-weather = 坏天气
hand-tag-host = 主持人
hand-tag-muted = 禁言
hand-people = 人
hand-people-reached =
    { $count ->
        [0] 你联系不到任何人
       *[other] 你联系得到另外 { $count } 人
    }
hand-people-count = { $count } 个连接
hand-alone = 这里没有别人。
hand-alone-words = 从上面的黑板分享房间的链接、代码或二维码。
hand-somebody = 某人，第 { $number } 号
hand-half-first = 第一半
hand-half-second = 第二半
hand-mute = 禁言
hand-mute-label = 让 { $name } 禁言
hand-unmute = 准许发言
hand-unmute-label = 准许 { $name } 发言
hand-remove = 移出
hand-remove-label = 移出 { $name }
hand-remove-title = 移出 { $name }？
hand-remove-words = 中继断开这个连接，并说是你做的。这个页面发的帖、付的款、挖的矿都留在链上。
hand-remove-back = 房间开着时，重新载入页面的人会回来。若不该如此，请先关房间。
hand-remove-cancel = 留下
hand-remove-do = 移出
hand-door = 门
hand-door-open = 有链接或代码的人都能进来。
hand-door-closed = 新人进不来。断线的人十分钟内可以回来；重新载入页面的人要等你开门。
hand-door-close-it = 关房间
hand-door-open-it = 开房间
hand-split = 分开房间
hand-split-off = 两半互相听不到，你在第一半。两边都继续挖矿；看看相遇时会怎样。
hand-split-on = 两半互相听不到。相遇时，工作量多的分支留下，另一支被撤销；它的交易重新等待。
hand-split-do = 分成两半
hand-split-again = 重新分
hand-unite = 合起来
hand-cap = 公平
hand-cap-each = 每台电脑的上限
hand-weather = 坏天气
hand-weather-clear = 放晴
hand-weather-words = 对房间里给所有人的每条消息。消息有去有回，所以回答要两倍时间。
hand-delay = 延迟
hand-loss = 丢失的消息
hand-ms = { $ms } 毫秒
hand-seconds = { $seconds } 秒
hand-percent = { $percent } %
hand-host = 主持人
hand-no-host = 这个房间没有主持人。没人能关它、分它或让人禁言。
hand-no-relay = 没有中继让你在房间里，所以没什么可说。
hand-host-here = { $host } 作为主持人在这里。
hand-host-away = { $host } 是主持人，现在不在。
hand-host-unknown = 你是房间的主持人。中继还不知道；知道后控制就会出现。
hand-plain = 中继原样转发一切。
hand-now-title = 房间的主持人：
hand-now-muted = 你被禁言：中继丢掉这个页面说的话。你仍听得到别人。
hand-now-first = 房间已分开。你在第一半，听不到第二半。
hand-now-second = 房间已分开。你在第二半，听不到第一半。
hand-now-delay = 每条消息晚到 { $time }。
hand-now-loss = { $share } 的消息会丢。
hand-now-closed = 房间不收新人。
hand-now-relay = 这是中继做的。这个浏览器的标签页仍能互相听到，链保留一切。
hand-reach = 这能管多远
hand-reach-relay = 中继来做，并告诉大家。同一浏览器的标签页仍能互相听到。
hand-reach-chain = 链保留一切：没有人的帖子、币或区块会被拿走，等待的以后再转。
hand-reach-back = 最后一人离开房间就结束。你禁言的人重新载入后仍被禁言，只要你的页面开着；新身份就是新人。
wallet-raise = 提高手续费
wallet-raise-words = 它带着 { $fee } 的手续费在等。用更高的手续费重新签名，它会往前排，序号不变，只付一次。
wallet-raise-fee = 新手续费
wallet-raise-do = 重新签名
wallet-raised = 已用 { $fee } 的手续费重新签名。
wallet-column-balance = 之后的余额
feed-seek = 搜索帖子
feed-author = 作者
feed-author-any = 所有人
feed-found = 最新 { $all } 条帖子中显示 { $count } 条，连同相关的帖子。
hand-results = 结果
hand-results-words = 每个有昵称的人找到的区块、硬币和交易，做成电子表格。里面没有地址。
hand-results-save = 存为 CSV
hand-results-saved = 已保存：{ $count } 人。
hand-results-name = 昵称
hand-results-blocks = 找到的区块
hand-results-earned = 由此赚得
hand-results-balance = 余额
hand-results-signed = 签过的交易
consortium-title = 核准签名者
consortium-needed = { $all } 位签名者中 { $needed } 位同意即通过
consortium-sealed = 最近 { $all } 个区块中签署了 { $count } 个
consortium-turn = 轮到签署
consortium-members = 成员
consortium-no-members = 除签名者外没有别人。
consortium-votes = 进行中的投票
consortium-no-votes = 目前没有投票。
consortium-admit-member = 接纳 { $name } 为成员
consortium-remove-member = 将 { $name } 移出成员
consortium-admit-signer = 接纳 { $name } 为签名者
consortium-remove-signer = 将 { $name } 移出签名者
consortium-tally = 已有 { $votes } 票，需要 { $needed } 票
consortium-waits = 你的票将写入你的下一个区块
consortium-withdrawal-waits = 你的撤回将写入你的下一个区块
consortium-agree = 投赞成票
consortium-agree-label = 投赞成票：{ $what }
consortium-withdraw = 撤回
consortium-withdraw-label = 撤回：{ $what }
consortium-idle = 在本页开始签署区块之前，你的票会等待。请在挖矿页面开始。
consortium-propose = 新投票
consortium-change = 要做什么
consortium-admit = 接纳
consortium-remove = 移出
consortium-role = 以何身份
consortium-member = 成员
consortium-signer = 签名者
consortium-who = 名字或地址
consortium-who-help = 成员可以发帖和付款；签名者还签署区块并投票。
consortium-do = 投票
consortium-wrong-nobody = 请写明是谁：名字或地址。
consortium-wrong-has = 你写的人已有这个身份。
consortium-wrong-lacks = 你写的人没有这个身份：请看上面的名单。
consortium-wrong-last = 最后一位签名者不能移出：否则无人能签署区块。
consortium-wrong-voted = 你已为此投票；见进行中的投票。
consortium-member-words = 只有上面的签名者投票。你可以发帖、付款和交易。
consortium-outsider = 只有上面的签名者投票，你还不能发帖或付款。把你的地址交给一位签名者并请求接纳：{ $address }

## 脚本

scripts-title = 脚本
scripts-lead = 你自己的小程序，在你自己的节点上运行。
script-beside = 运行与输出
script-program = 程序
script-keys = 输入时 Tab 缩进；按 Escape 把 Tab 键还给页面。Ctrl+Z 撤销。
script-pick = 示例和已保存的程序
script-unsaved = 尚未保存
script-examples = 示例
script-own = 你的
script-name = 名称
script-save = 保存
script-delete = 删除
script-saved = { $name } 已保存在此浏览器中。
script-deleted = { $name } 已删除。它的文字还在这里。
script-name-missing = 请先给程序起个名字。
script-not-saved = 没有空间：最多 { $programs } 个程序，每个 { $size } KiB，并且浏览器还要有存储空间。
script-no-program = 这不是程序：最多 { $size } KiB 的文本。
script-file-save = 存为文件
script-file-open = 打开文件
script-may = 它可以做什么
script-may-words = 脚本能看到你的节点所知道的一切。它接触不到网络、存储和其他页面。除读取以外的事，由你在这里允许，只对这一次运行有效。
script-signs = 以我的名义签名：帖子、付款、名字、交易
script-budget = 最多可以花费
script-budget-words = 一次运行中付款、订单和手续费的总和。
script-budget-wrong = 请写一个金额，例如 1.50，或 0。
script-mines = 用我的机器挖矿
script-run = 运行
script-stop = 停止
script-spent = 已花费 { $amount }
script-output = 输出
script-silent = 脚本说的话和它的每次调用都显示在这里。
script-older = 已移除的较早行数：{ $count }
script-dropped = 来得太快的行数：{ $count }
script-line = 第 { $line } 行
script-runs = 脚本正在运行。
script-ended = 脚本已结束。
script-stopped = 已停止。
script-all-calls = 所有调用和事件的 TypeScript 声明
script-not-allowed = 这次运行不允许 { $call }：请在程序旁边允许它。
script-never = { $call } 不供脚本使用：它会改变房间或存储的内容，这只由你决定。
script-over-budget = 这要花 { $cost }，而预算 { $budget } 只剩 { $left }。
script-price-needed = { $call } 需要在脚本中写明手续费或价格，才能遵守预算。
script-example-hello = 我的节点知道什么？
script-example-thanks = 感谢每位矿工的机器人
script-example-fees = 观察手续费
script-example-double-spend = 一次失败的双重支付
script-example-audit = 整条链的审计员

## 全班的课

class-lesson = 第 { $number } 课
class-on = 老师开始了：{ $lesson }。
class-seen = 在这个页面上，老师会看到你达到了哪些目标、答对了离堂小测的哪些题、试了几次，名字是 { $name }。不会给别人看。
class-go = 去上课
class-paused-title = 老师暂停了这一课。
class-paused = 请抬头看。它会自己继续；在那之前这个标签页不挖矿。
class-ticket = 离堂小测
class-ticket-words = 三个关于链的问题。由你自己的节点来核对答案。
class-ticket-explorer = 到浏览里看看。
class-ticket-short = 链太短，还没法提问。找到两个区块后就会有问题。
class-ticket-check = 核对
class-ticket-right = 对。
class-ticket-done = 三题全对。
class-tries = 尝试次数：{ $count }
class-ask-finder = 区块 #{ $height } 是谁找到的？名字或地址
class-ask-confirmations = 区块 #{ $height } 有多少次确认？
class-ask-holds = 你的交易 { $txid }… 在哪个区块里？填高度
class-ask-nonce = 区块 #{ $height } 的随机数是多少？
class-hint-finder = 是另一个人。在浏览里找到 { $height }，看是谁找到的。
class-hint-confirmations = 不是这么多。区块自己算一次，上面每个区块再算一次。在浏览里找到 { $height }。
class-hint-holds = 是另一个区块。在浏览里找到 { $txid }，或打开钱包：高度就在旁边。
class-hint-nonce = 是另一个数。在浏览里找到 { $height }：随机数是区块头的最后一项。
class-teach = 全班的课
class-teach-words = 房间里每个页面都会打开它。你在这里看到每个学生达到了什么；学生会被告知。
class-teach-choose = 哪一课
class-start = 开始
class-pause = 全体暂停
class-resume = 继续
class-ticket-open = 打开离堂小测
class-ticket-close = 关闭离堂小测
class-end = 结束这一课
class-none-yet = 还没有人报告。
class-table = 每个学生达到了什么
class-pupil = 学生
class-goals = 目标
class-tries-head = 尝试
class-of = { $done } / { $all }
class-goal = 目标 { $number }
class-question = 问题 { $number }
class-saved = 已保存：{ $file }

## 可打印的资料

papers-title = 教师资料
papers-words = 教案、练习单和配套资料，白底黑字，适用于 A4 或 Letter 纸。
papers-plans = 教案
papers-plans-words = 什么时候做什么、问什么，以及课堂上会出什么问题。
papers-hand-out = 分发给学生
papers-hand-out-words = 入场条把学生带进这个房间。词汇表说明每个词的意思。
papers-worksheets = 练习单
papers-worksheets-words = 实验室的每一课各一张，边看屏幕边填写。
papers-for-you = 只给你
papers-key-words = 练习单和各课问题的答案。在有主持人的房间里，学生在这里找不到；但读程序源代码的人都能找到。
papers-key-not-here = 答案是给本房间主持人的。在没有主持人的房间里，人人都能打开。
papers-all = 所有资料
papers-print = 打印
papers-plan = 教案，{ $minutes } 分钟
papers-worksheet = 练习单
papers-glossary = 词汇表
papers-slips = 入场条
papers-key = 答案
papers-name = 姓名
papers-date = 日期
slip-open = 打开 { $address }，或扫描二维码。
slip-code = 输入房间代码：
slip-begin = 选一个名字，写下第一条动态。币叫 { $coin }。
slips-no-room = 你还不在任何房间里，所以没有可邀请的地方。
