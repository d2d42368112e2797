// The API of a Chalkchain node, for TypeScript and for editors. `cargo xtask types` writes this file.
/** An account. */
export interface Account {
  /** Its address. */
  address: string;
  /** Confirmed balance in 1/100 coin. */
  balance: number;
  /** Blocks it found. */
  blocksFound: number;
  /** What these blocks paid, in 1/100 coin. */
  earned: number;
  /** Transactions it signed or was paid by, pending first, then newest first, 200 at most. */
  history: Transaction[];
  /** Its current name, if any. */
  name: string | null;
  /** All names it has claimed, oldest first. */
  names: string[];
  /** What others' pending transactions would bring it. */
  pendingIn: number;
  /** What its pending transactions spend, fees included. */
  pendingOut: number;
  /** How many of its transactions the chain holds. */
  sequence: number;
}

/** A block that a node was handed and that broke no rule. */
export interface Added {
  /** Its hash. */
  hash: string;
  /** What became of it. */
  outcome: AddedAs;
}

/** What became of a block that broke no rule. */
export type AddedAs = "tip" | "sideBranch" | "known" | "orphan";

/** A member. */
export interface Admitted {
  /** Its address. */
  address: string;
  /** Its claimed name, if any. */
  name: string | null;
}

/** Money that an account begins with. */
export interface Allocation {
  /** In 1/100 coin. */
  amount: number;
  /** Its address, or `maker` for who makes the room. */
  to: string;
}

/** A refusal: which rule, in words for a person, and the values that were compared. */
export interface ApiError {
  /** The values compared, by name. */
  details: Record<string, string>;
  /** The family of the refusal. */
  family: Family;
  /** One sentence for a person: what happened, what was expected, what to do. */
  message: string;
  /** The stable name of the rule that said no, in camel case. */
  rule: string;
}

/** What a question asks of this node's chain. */
export type Asks = {
  /** The height. */
  height: number;
  kind: "finder";
} | {
  /** The height. */
  height: number;
  kind: "confirmations";
} | {
  kind: "holds";
  /** Its id. */
  txid: string;
} | {
  /** The height. */
  height: number;
  kind: "nonce";
};

/** One try at a block, with what came of each step. */
export interface Attempt {
  /** SHA-256 of the header, 64 hex digits, in hashing order. */
  first: string;
  /** Whether this try made a new block. */
  found: boolean;
  /** The same bytes reversed: the block's hash as a number, most significant first. */
  hash: string;
  /** The header's 80 bytes with the nonce, 160 hex digits. */
  header: string;
  /** The block's height. */
  height: number;
  /** Whether the hash is at most the target. */
  meets: boolean;
  /** The nonce. */
  nonce: number;
  /** SHA-256 of that, 64 hex digits, in hashing order. */
  second: string;
  /** The target, 64 hex digits, most significant first. */
  target: string;
}

/** A vote. */
export interface Ballot {
  /** Whose, by address. */
  address: string;
  /** Whether it is to have it. */
  admit: boolean;
  /** Which role is to change. */
  role: Role;
}

/** A block. */
export interface Block {
  /** Whether it is on the active chain. */
  active: boolean;
  /** Compact target, 8 hex digits. */
  bits: string;
  /** Blocks from it to the tip, itself counted; 0 on a side branch. */
  confirmations: number;
  /** Hashes a block of its target takes on average. */
  difficulty: number;
  /** Reward and fees paid to its finder, in 1/100 coin. */
  earned: number;
  /** Double SHA-256 of its header. */
  hash: string;
  /** The 80 bytes of its header as hex. */
  header: string;
  /** Its height. */
  height: number;
  /** Root of the tree over its transaction ids. */
  merkleRoot: string;
  /** Address of who found it; empty for the genesis block. */
  miner: string;
  /** The finder's claimed name, if any. */
  minerName: string | null;
  /** The number that made its hash small enough. */
  nonce: number;
  /** Hash of its parent. */
  prev: string;
  /** All its bytes as hex; empty in lists. */
  raw: string;
  /** Bytes of the whole block. */
  size: number;
  /** Target, 64 hex digits, most significant first. */
  target: string;
  /** When it was found, Unix seconds. */
  time: number;
  /** Its transactions, coinbase first. */
  transactions: BlockTransactions;
  /** Version of the header. */
  version: number;
  /** Work of the chain up to it, 64 hex digits. */
  work: string;
}

/** Blocks one after the other. */
export interface BlockRun {
  /** Mean of the hashes that a block of their targets takes. */
  difficulty: number;
  /** Fees of all of them, in 1/100 coin. */
  fees: number;
  /** Height of the first. */
  from: number;
  /** Height of the last. */
  to: number;
  /** Transactions of all of them, rewards not counted. */
  transactions: number;
}

/** A block's transactions: ids in lists, whole in a single block. */
export type BlockTransactions = string[] | Transaction[];

/** Where the class stands, as this node has heard. */
export interface Class {
  /** The lesson that was on last: what goals are of. Zero before the first. */
  about: number;
  /** The lesson that is on, from 1. */
  lesson: number | null;
  /** Whether everybody is to look up. */
  paused: boolean;
  /** What pupils told the host, by address; none for anybody else. */
  pupils: Pupil[];
  /** The exit ticket's questions for this node's person; none while it is closed, while the chain is too short for them, and for the host. */
  questions: Question[];
  /** Which time a lesson is on; another number is another time. */
  run: number;
  /** Whether the exit ticket is open. */
  ticket: boolean;
  /** How often an answer was tried. */
  tries: number;
}

/** What the page wants of the class. */
export type ClassOrder = {
  kind: "look";
} | {
  kind: "teach";
  /** The lesson that is on, from 1; none ends it. */
  lesson?: number | null;
  /** Whether everybody is to look up. */
  paused: boolean;
  /** Whether the exit ticket is open. */
  ticket: boolean;
} | {
  /** Bit `n` is the lesson's goal `n`, from 0. */
  goals: number;
  kind: "report";
} | {
  /** What was written. */
  answer: string;
  kind: "answer";
  /** The question, from 0. */
  question: number;
};

/** What the room's host had the relay do, as this node finds it. It is the relay's doing alone: tabs of one browser still hear each other. */
export interface Conditions {
  /** Whether newcomers are refused. */
  closed: boolean;
  /** Milliseconds by which messages come later. */
  delayMs: number;
  /** This node's half of a split room; none in one that is whole. */
  half: Half | null;
  /** Whether the relay takes this node for the host. */
  host: boolean;
  /** Whether the relay knows a host in the room. */
  hostPresent: boolean;
  /** Messages of a thousand that are lost. */
  lossPermille: number;
  /** Whether what this node says is dropped. */
  muted: boolean;
}

/** Who signs, who acts, and what is voted, as the chain says at the tip. */
export interface Consortium {
  /** Whether this node's account may post, pay and trade. */
  acts: boolean;
  /** Who may act beside them. */
  members: Admitted[];
  /** Votes by which a proposal passes, and of how many blocks that follow each other a signer may seal one. */
  needed: number;
  /** Votes that stand, by what they are about. */
  proposals: Proposal[];
  /** The approved signers in the order of their turns. */
  signers: Signer[];
  /** Whether this node's account is a signer. */
  signs: boolean;
  /** This node's votes that wait for a block of its own. */
  waiting: Ballot[];
}

/** A stored record that a check refused. */
export interface Damage {
  /** What is wrong with it and what was done. */
  error: ApiError;
  /** The record's key in the room's storage. */
  record: string;
}

/** How the next target follows from the chain. */
export type DifficultyRule = "classroom" | "asert" | "bitcoin" | "signers";

/** A room as one file. */
export interface Exported {
  /** Blocks in it: those of the active chain from height 1. */
  blocks: number;
  /** The file's bytes. */
  file: number[];
  /** Waiting transactions in it. */
  transactions: number;
}

/** Which kind of thing went wrong. The families are never mixed. */
export type Family = "decode" | "rule" | "policy" | "store" | "transport";

/** What one account found. */
export interface FinderShare {
  /** The account. */
  address: string;
  /** Blocks that it found. */
  blocks: number;
  /** Its claimed name, if any. */
  name: string | null;
}

/** What the graphics processor does for mining. */
export type GpuState = "off" | "starting" | "on" | "noAdapter" | "noDevice" | "wrongHashes" | "lost";

/** A half of a split room. */
export type Half = "first" | "second";

/** What a host orders. */
export type HostOrder = {
  kind: "close";
} | {
  kind: "open";
} | {
  kind: "mute";
  /** The member's number. */
  member: number;
} | {
  kind: "unmute";
  /** The member's number. */
  member: number;
} | {
  kind: "remove";
  /** The member's number. */
  member: number;
} | {
  kind: "split";
  /** Members of the second half; none deals all but the host out by turns. */
  second?: number[] | null;
} | {
  kind: "unite";
} | {
  /** Milliseconds, `MAX_DELAY_MS` at most; none keeps what was ordered before. */
  delayMs?: number | null;
  kind: "weather";
  /** Messages of a thousand, `MAX_LOSS_PERMILLE` at most; none keeps what was ordered before. */
  lossPermille?: number | null;
};

/** What came of a file that was read. */
export interface Imported {
  /** Its blocks. */
  blocks: ImportedBlocks;
  /** The first refusal, if there was one; of a block it tells the `height` beside the values of its rule. */
  firstError: ApiError | null;
  /** Height of this node's tip after it. */
  height: number;
  /** Whether the file's blocks are kept as a branch that this node does not stand on, for it has less work than the active chain, or no more. */
  sideBranch: boolean;
  /** Hash of this node's tip after it. */
  tip: string;
  /** Transactions of it that wait now and did not before. */
  transactions: number;
}

/** How many blocks of a file went which way. */
export interface ImportedBlocks {
  /** Here already. */
  known: number;
  /** Checked and kept. */
  new: number;
  /** Refused, or above one that was. */
  refused: number;
}

/** Which block holds a transaction. */
export interface Included {
  /** The block's hash. */
  block: string;
  /** Blocks from it to the tip, itself counted. */
  confirmations: number;
  /** The block's height. */
  height: number;
}

/** What came of leaving a room. */
export interface Left {
  /** Items of this browser's storage that were erased. */
  erased: number;
  /** The room that was left; none where the page was in none. */
  room: RoomInfo | null;
}

/** A link to other nodes. */
export interface Link {
  /** A word for people: an address, or why it is closed. */
  detail: string;
  /** What it runs over. */
  kind: LinkKind;
  /** Since when it is in this state, Unix milliseconds. */
  since: number;
  /** Whether it works. */
  state: LinkState;
}

/** What a link runs over. */
export type LinkKind = "relay" | "tabs" | "direct";

/** Whether a link works. */
export type LinkState = "connecting" | "open" | "closed" | "refused" | "off";

/** This node's account, pending transactions counted. */
export interface Me {
  /** Its address. */
  address: string;
  /** Confirmed balance in 1/100 coin. */
  balance: number;
  /** Whether its key is locked with a passphrase, so that this node signs nothing. */
  locked: boolean;
  /** Its claimed name, if any. */
  name: string | null;
  /** What pending transactions of others would bring. */
  pendingIn: number;
  /** Whether a claim of a name is pending. */
  pendingName: string | null;
  /** What pending transactions of this account spend, fees included. */
  pendingOut: number;
  /** Confirmed sequence number: how many transactions the chain holds of this account. */
  sequence: number;
  /** What can be spent now: the balance less what pending transactions spend. */
  spendable: number;
}

/** A member of the room at the relay: one connection, so a person with two tabs is two. */
export interface Member {
  /** Its address, as it says; none while it has not said hello, and of who came into the other half. */
  address: string | null;
  /** Where it is. */
  half: Half;
  /** Whether it is this node. */
  me: boolean;
  /** Its number at the relay. */
  member: number;
  /** Whether what it says is dropped. */
  muted: boolean;
  /** The claimed name of that address, if any. */
  name: string | null;
}

/** A level of a Merkle tree. */
export interface MerkleLevel {
  /** The nodes from left to right: all of a small tree, else the way's and the ones beside it. */
  nodes: MerkleNode[];
  /** How many nodes it has; a copy that fills a pair up is none. */
  width: number;
}

/** A node of a Merkle tree. */
export interface MerkleNode {
  /** Whether it only repeats the last node of a level of odd width. */
  copy: boolean;
  /** 64 hex digits, byte-reversed as ids and roots are shown. */
  hash: string;
  /** Its place on its level, from 0. */
  index: number;
  /** What it is to the transaction. */
  role: MerkleRole;
}

/** What a node of a Merkle tree is to the transaction that is looked at. */
export type MerkleRole = "path" | "beside" | "other";

/** A block's Merkle tree as seen from one of its transactions. */
export interface MerkleTree {
  /** The block's hash. */
  block: string;
  /** The levels, the transactions' first and the root last. */
  levels: MerkleLevel[];
  /** The transaction's position in the block; the reward has 0. */
  position: number;
}

/** A block that became the tip. */
export interface MinedBlock {
  /** Its hash. */
  hash: string;
  /** Its height; the genesis block has 0. */
  height: number;
  /** Whether this node's key found it. */
  mine: boolean;
  /** Address of who found it; empty for the genesis block. */
  miner: string;
  /** The finder's claimed name, if any. */
  minerName: string | null;
  /** Transactions beside the reward. */
  transactions: number;
}

/** How to mine; what is none stays as it was chosen before. */
export interface MiningChoice {
  /** Cap in hashes a second over all threads; zero lifts it. */
  cap?: number | null;
  /** Whether the graphics processor hashes beside the threads; at first not. */
  gpu?: boolean | null;
  /** Whether one thread alone hashes while the page is hidden; at first not. */
  lowWhenHidden?: boolean | null;
  /** Worker threads; at first half the cores. */
  threads?: number | null;
}

/** The state of mining. */
export interface MiningStatus {
  /** Hashes tried since the tip changed. */
  attempts: number;
  /** Smallest hash seen since the tip changed; empty before the first. */
  best: string;
  /** Cap in hashes a second that was chosen here; 0 is none. */
  cap: number;
  /** Most threads this machine offers. */
  cores: number;
  /** Blocks of the active chain found by this node's key. */
  found: number;
  /** Whether the graphics processor is to hash beside the threads. A failure ends that. */
  gpu: boolean;
  /** What the graphics processor does, or why it does nothing. */
  gpuState: GpuState;
  /** Hashes a second, smoothed. */
  hashRate: number;
  /** Whether one thread alone hashes while the page is hidden. */
  lowWhenHidden: boolean;
  /** Whether this node mines. */
  on: boolean;
  /** Cap in hashes a second that the room's host asks every node to keep; 0 is none. The lower of both holds. */
  roomCap: number;
  /** Worker threads chosen. */
  threads: number;
}

/** A claimed name. */
export interface Name {
  /** Its owner. */
  address: string;
  /** Whether it is its owner's current name. */
  current: boolean;
  /** The name as its owner writes it. */
  name: string;
}

/** The block that a node would mine now. */
export interface NextBlock {
  /** Its compact target at the room's present time, 8 hex digits. */
  bits: string;
  /** Hashes it takes on average. */
  difficulty: number;
  /** Reward and fees it would pay, in 1/100 coin. */
  earns: number;
  /** Its height. */
  height: number;
  /** Its target, 64 hex digits, most significant first. */
  target: string;
  /** Pending transactions it would hold. */
  transactions: number;
}

/** An offer that stands, or waits to. */
export interface Offer {
  /** Whether this node's key sells. */
  mine: boolean;
  /** Price of one piece in 1/100 coin. */
  price: number;
  /** Address of who sells. */
  seller: string;
  /** The seller's claimed name, if any. */
  sellerName: string | null;
  /** Where its transaction stands. */
  state: TransactionState;
  /** Pieces left at the tip. */
  stock: number;
  /** More about it, maybe empty. */
  text: string;
  /** As `time`. */
  time: number;
  /** What is sold. */
  title: string;
  /** The transaction that made it; the offer is known by it. */
  txid: string;
}

/** An order. */
export interface Order {
  /** Address of who pays. */
  buyer: string;
  /** The buyer's claimed name, if any. */
  buyerName: string | null;
  /** The transaction that made its offer. */
  offer: string;
  /** Price of one piece in 1/100 coin. */
  price: number;
  /** Pieces ordered. */
  quantity: number;
  /** Address of who is paid. */
  seller: string;
  /** The seller's claimed name, if any. */
  sellerName: string | null;
  /** The transaction that settled it, if one did. */
  settledBy: string | null;
  /** Where its transaction stands. */
  state: TransactionState;
  /** Where the money is. */
  status: OrderStatus;
  /** As `time`. */
  time: number;
  /** First height at which anybody may send the money back; none while it waits for a block. */
  timeout: number | null;
  /** The offer's title. */
  title: string;
  /** Price of all pieces in 1/100 coin: what is, or was, held. */
  total: number;
  /** The transaction that made it; the order is known by it. */
  txid: string;
}

/** Where an order's money is. */
export type OrderStatus = "pending" | "open" | "released" | "refunded";

/** How an order ends. */
export type Outcome = "release" | "refund";

/** What a transaction does. */
export type Payload = {
  /** Fees of the block's transactions. */
  fees: number;
  kind: "coinbase";
  /** A short text of the miner. */
  message: string;
  /** The room's reward at this height. */
  reward: number;
  /** Who is paid. */
  to: string;
} | {
  /** How much, in 1/100 coin. */
  amount: number;
  kind: "transfer";
  /** A short text, maybe empty. */
  memo: string;
  /** The address paid. */
  to: string;
} | {
  kind: "post";
  /** The id of the post it answers. */
  replyTo: string | null;
  /** Its text. */
  text: string;
} | {
  kind: "claimName";
  /** The name as its owner writes it. */
  name: string;
} | {
  /** The file itself as hex, where the transaction holds it. */
  file: string | null;
  /** SHA-256 of the file, 64 hex digits as `sha256sum` prints them. */
  hash: string | null;
  kind: "stamp";
  /** The file's name. */
  name: string;
} | {
  kind: "offer";
  /** Price of one piece in 1/100 coin. */
  price: number;
  /** Pieces. */
  stock: number;
  /** More about it, maybe empty. */
  text: string;
  /** What is sold. */
  title: string;
} | {
  kind: "withdrawOffer";
  /** The transaction that made the offer. */
  offer: string;
} | {
  kind: "order";
  /** The transaction that made the offer. */
  offer: string;
  /** Price of one piece in 1/100 coin. To submit an order takes the offer's where none is given; a transaction that is shown always has it. */
  price: number | null;
  /** How many pieces. */
  quantity: number;
} | {
  kind: "settle";
  /** The transaction that made the order. */
  order: string;
  /** Who gets the money. */
  outcome: Outcome;
};

/** What a transaction does. */
export type PayloadGiven = {
  /** Fees of the block's transactions. */
  fees: number;
  kind: "coinbase";
  /** A short text of the miner. */
  message: string;
  /** The room's reward at this height. */
  reward: number;
  /** Who is paid. */
  to: string;
} | {
  /** How much, in 1/100 coin. */
  amount: number;
  kind: "transfer";
  /** A short text, maybe empty. */
  memo?: string;
  /** The address paid. */
  to: string;
} | {
  kind: "post";
  /** The id of the post it answers. */
  replyTo?: string | null;
  /** Its text. */
  text: string;
} | {
  kind: "claimName";
  /** The name as its owner writes it. */
  name: string;
} | {
  /** The file itself as hex, where the transaction holds it. */
  file?: string | null;
  /** SHA-256 of the file, 64 hex digits as `sha256sum` prints them. */
  hash?: string | null;
  kind: "stamp";
  /** The file's name. */
  name: string;
} | {
  kind: "offer";
  /** Price of one piece in 1/100 coin. */
  price: number;
  /** Pieces. */
  stock: number;
  /** More about it, maybe empty. */
  text?: string;
  /** What is sold. */
  title: string;
} | {
  kind: "withdrawOffer";
  /** The transaction that made the offer. */
  offer: string;
} | {
  kind: "order";
  /** The transaction that made the offer. */
  offer: string;
  /** Price of one piece in 1/100 coin. To submit an order takes the offer's where none is given; a transaction that is shown always has it. */
  price?: number | null;
  /** How many pieces. */
  quantity: number;
} | {
  kind: "settle";
  /** The transaction that made the order. */
  order: string;
  /** Who gets the money. */
  outcome: Outcome;
};

/** A peer. */
export interface Peer {
  /** Its address, as it says. */
  address: string;
  /** Height of its tip, as it last said. */
  height: number;
  /** Its number on this node. */
  id: number;
  /** The link that reaches it. */
  link: LinkKind;
  /** The claimed name of that address, if any. */
  name: string | null;
  /** Whether that block is on this node's chain: then the peer stands where this node does, or lower, or has not said yet that it went on. Peers say it a few times a minute. */
  onChain: boolean;
  /** Its penalty; it is cut off at 100. */
  penalty: number;
  /** Milliseconds for a message to it and back; none before the first. */
  rttMs: number | null;
  /** Hash of its tip, as it last said. */
  tip: string;
}

/** The word `pending`. */
export type Pending = "pending";

/** What somebody who claimed a name did, for a class's results: by name alone. */
export interface PersonResult {
  /** Confirmed balance in 1/100 coin. */
  balance: number;
  /** Blocks found. */
  blocksFound: number;
  /** What these blocks paid, in 1/100 coin. */
  earned: number;
  /** The current name. */
  name: string;
  /** How many of the account's transactions the chain holds. */
  sequence: number;
}

/** A post. */
export interface Post {
  /** Whether it answers an order: what its buyer or seller says became of it. */
  aboutOrder: boolean;
  /** Fee in 1/100 coin. */
  fee: number;
  /** Its author's address. */
  from: string;
  /** Whether this node's key signed it. */
  mine: boolean;
  /** Its author's claimed name, if any. */
  name: string | null;
  /** The post or order it answers, if any. */
  replyTo: string | null;
  /** Where it stands. */
  state: TransactionState;
  /** Its text. */
  text: string;
  /** As `time`. */
  time: number;
  /** Its transaction's id. */
  txid: string;
}

/** What some signers want, and who of them. */
export interface Proposal {
  /** What is wanted. */
  ballot: Ballot;
  /** The signers who voted for it. */
  by: string[];
  /** The claimed name of whom it is about, if any. */
  name: string | null;
}

/** What came of pruning. */
export interface Pruned {
  /** Blocks whose transactions were dropped, side branches counted. */
  dropped: number;
  /** Bytes that they had. */
  droppedBytes: number;
  /** The snapshot that is in force now. */
  snapshot: Snapshot;
  /** Bytes of the snapshot. */
  snapshotBytes: number;
}

/** What a pupil told the host. */
export interface Pupil {
  /** The pupil's address. */
  address: string;
  /** Questions of the exit ticket that are answered, likewise. */
  answered: number;
  /** Goals that are reached: bit `n` is the lesson's goal `n`, from 0. */
  goals: number;
  /** The newest name that it has claimed, if any. */
  name: string | null;
  /** How often an answer was tried. */
  tries: number;
}

/** A question of the exit ticket. */
export interface Question {
  /** What is asked. */
  asks: Asks;
  /** Whether it is answered. */
  right: boolean;
}

/** A proof that a transaction stands in a block, for who has the block's header alone. */
export interface Receipt {
  /** The nodes of the Merkle tree beside its way up, from the leaves on, 64 hex digits each. */
  branch: string[];
  /** The block's 80-byte header as hex. */
  header: string;
  /** Its position in the block; the reward has 0. */
  position: number;
  /** All bytes of the transaction as hex. */
  transaction: string;
}

/** A change of branches. */
export interface Reorg {
  /** When this node changed branches, Unix milliseconds. */
  at: number;
  /** Hashes of the blocks that replaced them, lowest first. */
  connected: string[];
  /** Height of the last block that both branches share. */
  forkHeight: number;
  /** The tip that was left. */
  from: string;
  /** Transactions that the new branch holds too. */
  kept: string[];
  /** Transactions that the new branch's state refuses, with the rule. */
  refused: ([string, ApiError])[];
  /** Transactions that went back to the pool. */
  returned: string[];
  /** The tip that was taken. */
  to: string;
  /** Hashes of the blocks undone, highest first. */
  undone: string[];
}

/** A branch of more work that this node can't follow, because it has only a snapshot of what it would have to undo. */
export interface Rival {
  /** Height of the last block that it shares with this node's branch. */
  forkHeight: number;
  /** Height of that. */
  height: number;
  /** Hash of its best known header. */
  tip: string;
  /** Work of the branch, 64 hex digits, most significant first. */
  work: string;
}

/** What the signers give and take by vote. */
export type Role = "signer" | "member";

/** A room, as everybody in it knows it. */
export interface RoomInfo {
  /** Its code: the first 30 bits of the genesis hash in hashing order, 6 characters of Crockford's base32. */
  code: string;
  /** Name of its coin. */
  coin: string;
  /** Hash of the genesis block; the room's id. */
  genesis: string;
  /** Address of who decides disputes, if anybody. */
  host: string | null;
  /** The part of a join link after `#`: the whole parameters. */
  link: string;
  /** Its name. */
  name: string;
  /** Block reward at the tip's next height, in 1/100 coin. */
  reward: number;
  /** Name of its difficulty rule. */
  rule: string;
  /** Seconds that a block should take. */
  targetSpacing: number;
}

/** What a new room is made of. */
export interface RoomParams {
  /** Accounts that begin with money; 64 at most. */
  allocations?: Allocation[];
  /** The coin's name, 1 to 24 characters. */
  coin: string;
  /** Blocks after which the reward halves; 100,000 if none is given. */
  halving?: number | null;
  /** Address of who decides disputes, or `nobody`; who makes the room if none is given. */
  host?: string | null;
  /** With the rule `signers`: addresses of who may post, pay and trade beside the signers, 64 at most; their votes admit others later. */
  members?: string[];
  /** The room's name, 1 to 24 characters. */
  name: string;
  /** Reward of a block in 1/100 coin; 1,000 if none is given. */
  reward?: number | null;
  /** How the next target follows; the classroom's rule if none is given. */
  rule?: DifficultyRule | null;
  /** With the rule `signers`: addresses of who seals blocks, 32 at most, `maker` for who makes the room; who makes the room alone if none is given. */
  signers?: string[];
  /** Hashes that the first block should take on average; 1,048,576 if none is given. */
  startingDifficulty?: number | null;
  /** Seconds that a block should take; 15 if none is given. */
  targetSpacing?: number | null;
}

/** An approved signer. */
export interface Signer {
  /** Its address. */
  address: string;
  /** The first height at which it may seal a block. */
  fromHeight: number;
  /** Whether the next block is its turn. */
  inTurn: boolean;
  /** Its claimed name, if any. */
  name: string | null;
}

/** What a node keeps of the blocks whose transactions it has dropped. */
export interface Snapshot {
  /** Its hash. */
  block: string;
  /** Height of the last of them: of it and all below only headers are here, and the state at it. */
  height: number;
  /** How many whole blocks are kept above, at least, whenever the snapshot is renewed. */
  keep: number;
  /** Hash of the state at it. */
  stateHash: string;
}

/** A proof that somebody had a file. */
export interface Stamp {
  /** Address of who stamped it. */
  from: string;
  /** The claimed name of that address, if any. */
  fromName: string | null;
  /** SHA-256 of the file, 64 hex digits as `sha256sum` prints them. */
  hash: string;
  /** Whether this node's key stamped it. */
  mine: boolean;
  /** The file's name, as who stamped it gave it. */
  name: string;
  /** Where its transaction stands. */
  state: TransactionState;
  /** As `time`. */
  time: number;
  /** The transaction that stamped it. */
  txid: string;
}

/** The newest blocks of the active chain in numbers. */
export interface Statistics {
  /** Who found how many, the most first, 12 at most. */
  finders: FinderShare[];
  /** The first height counted; the genesis block never is. */
  from: number;
  /** Blocks that others found. */
  others: number;
  /** Runs of blocks one after the other, 40 at most. */
  runs: BlockRun[];
  /** Seconds that a block should take. */
  targetSpacing: number;
  /** How many times between two blocks fell into each half of the target spacing: the first count is of times below half of it, the last of all from five times it. */
  times: number[];
  /** The last height counted, the tip's; below `from` where the chain has no block yet. */
  to: number;
  /** Blocks whose finder and fees are not known here, because their transactions were dropped. */
  unknown: number;
}

/** Where a node stands. */
export interface Status {
  /** Compact target of the tip, 8 hex digits. */
  bits: string;
  /** What this node adds to its own clock to get the room's. */
  clockOffsetMs: number;
  /** What the room's host had the relay do; none while no relay has this node in the room. */
  conditions: Conditions | null;
  /** Hashes a block of the tip's target takes on average. */
  difficulty: number;
  /** Height of the tip. */
  height: number;
  /** Whether the node is reading a room from a file: bytes read, of those that are checked and taken. */
  importing: [number, number] | null;
  /** Links, open or not. */
  links: Link[];
  /** This node's account. */
  me: Me;
  /** Mining. */
  mining: MiningStatus;
  /** The block that this node would mine now. */
  next: NextBlock;
  /** Peers that have said hello. */
  peers: number;
  /** Transactions waiting. */
  pending: number;
  /** A branch of more work that this node can't follow any more: leaving the room with its records and joining again does. */
  rival: Rival | null;
  /** The room. */
  room: RoomInfo;
  /** Hashes a second that the newest blocks took together, by their targets and times; 0 while there are too few blocks. */
  roomHashRate: number;
  /** What is kept of old blocks, if they were dropped. */
  snapshot: Snapshot | null;
  /** Storage. */
  storage: StorageStatus;
  /** Whether the node is still fetching blocks that a peer has announced and has: bodies had and wanted. */
  syncing: [number, number] | null;
  /** Hash of the tip. */
  tip: string;
  /** Blocks that a known header promises and that nobody who is reached has: the lowest of them and the height of that header. */
  unavailable: [number, number] | null;
  /** Accumulated work of the active chain, 64 hex digits, most significant first. */
  work: string;
}

/** The health of storage. */
export type StorageState = "ok" | "full" | "missing";

/** The state of storage. */
export interface StorageStatus {
  /** Records refused at the start, newest run only. */
  damaged: Damage[];
  /** Units there are. */
  quota: number;
  /** Its health. */
  state: StorageState;
  /** Writes handed over and not yet acknowledged. */
  unsaved: number;
  /** Storage units used by this origin (UTF-16 units or bytes, as the browser counts). */
  used: number;
}

/** The id of a transaction that the pool took. */
export interface Submitted {
  /** Its id. */
  txid: string;
}

/** A transaction. */
export type Transaction = ({
  /** Fees of the block's transactions. */
  fees: number;
  kind: "coinbase";
  /** A short text of the miner. */
  message: string;
  /** The room's reward at this height. */
  reward: number;
  /** Who is paid. */
  to: string;
} | {
  /** How much, in 1/100 coin. */
  amount: number;
  kind: "transfer";
  /** A short text, maybe empty. */
  memo: string;
  /** The address paid. */
  to: string;
} | {
  kind: "post";
  /** The id of the post it answers. */
  replyTo: string | null;
  /** Its text. */
  text: string;
} | {
  kind: "claimName";
  /** The name as its owner writes it. */
  name: string;
} | {
  /** The file itself as hex, where the transaction holds it. */
  file: string | null;
  /** SHA-256 of the file, 64 hex digits as `sha256sum` prints them. */
  hash: string | null;
  kind: "stamp";
  /** The file's name. */
  name: string;
} | {
  kind: "offer";
  /** Price of one piece in 1/100 coin. */
  price: number;
  /** Pieces. */
  stock: number;
  /** More about it, maybe empty. */
  text: string;
  /** What is sold. */
  title: string;
} | {
  kind: "withdrawOffer";
  /** The transaction that made the offer. */
  offer: string;
} | {
  kind: "order";
  /** The transaction that made the offer. */
  offer: string;
  /** Price of one piece in 1/100 coin. To submit an order takes the offer's where none is given; a transaction that is shown always has it. */
  price: number | null;
  /** How many pieces. */
  quantity: number;
} | {
  kind: "settle";
  /** The transaction that made the order. */
  order: string;
  /** Who gets the money. */
  outcome: Outcome;
}) & {
  /** Fee in 1/100 coin. */
  fee: number;
  /** Who signed it; empty for a coinbase. */
  from: string;
  /** The signer's claimed name, if any. */
  fromName: string | null;
  /** What it moves beside the fee, in 1/100 coin: what is paid, held, or handed out. */
  moves: number;
  /** Address of whom it concerns beside its signer: who is paid by a transfer, a coinbase or a settlement, and who sells what is ordered. */
  party: string | null;
  /** Its bytes as hex. */
  raw: string;
  /** The signer's sequence number; the block's height for a coinbase. */
  sequence: number;
  /** 128 hex digits; empty for a coinbase. */
  signature: string;
  /** Where it stands. */
  state: TransactionState;
  /** When its block says it was found, or when this node first heard of it; Unix milliseconds. */
  time: number;
  /** The claimed name of that address, if any. */
  toName: string | null;
  /** Double SHA-256 of the whole transaction. */
  txid: string;
};

/** Where a transaction stands. */
export type TransactionState = Pending | Included;

/** A block in the tree of branches. */
export interface TreeNode {
  /** Whether it is on the active chain. */
  active: boolean;
  /** Its hash. */
  hash: string;
  /** Its height. */
  height: number;
  /** Address of who found it; empty for the genesis block or while its body is missing. */
  miner: string;
  /** The finder's claimed name, if any. */
  minerName: string | null;
  /** Its parent. */
  prev: string;
  /** When it was found, Unix seconds. */
  time: number;
  /** Transactions beside the reward; none while its body is missing. */
  transactions: number | null;
  /** Whether it once was on the active chain and was undone. */
  undone: boolean;
  /** Work of the chain up to it, 64 hex digits. */
  work: string;
}

/** What a good receipt proves. */
export interface Verified {
  /** Hash of the block that holds it. */
  block: string;
  /** Blocks from it to the tip, itself counted; 0 where the active chain does not hold it. */
  confirmations: number;
  /** Hashes a block of its target takes on average: what it takes to make such a receipt up. */
  difficulty: number;
  /** Address of who signed it; empty for a reward. */
  from: string;
  /** The signer's claimed name, if any. */
  fromName: string | null;
  /** Height of the block, where this node's active chain holds it. */
  height: number | null;
  /** What it does. */
  payload: Payload;
  /** When the block says it was found, Unix seconds. */
  time: number;
  /** The transaction's id. */
  txid: string;
}

/** What is told, by the name of the event. */
export interface Events {
  /** The active chain has a new tip. */
  tip: MinedBlock;
  /** A transaction entered the pool. */
  tx: Transaction;
  /** The active chain changed branches. A `Tip` event follows. */
  reorg: Reorg;
  /** Peers came, went or changed. */
  peers: {
    /** How many have said hello. */
    peers: number;
  };
  /** Mining started, stopped, or its rate was measured anew. */
  mining: MiningStatus;
  /** The use or the health of storage changed. */
  storage: StorageStatus;
  /** A link opened, closed or failed. */
  link: Link;
  /** What the room's host had the relay do changed, or, for the host, who is in the room. When the relay is lost, a `Link` event says so, and nothing of this holds any more. */
  conditions: Conditions;
  /** The host started, paused or ended a lesson for the class, or was not heard for so long that none is on; and for the host: a pupil told something new. */
  class: Class;
  /** A rule refused something that a peer or the pool offered, or something does not wait any more: `replaced` and `displaced` name it as `txid` and what took its place as `by`; `expired` has up to 32 `txids` and the number of all `transactions`. */
  refused: ApiError;
}

/** What a promise is rejected with: a refusal names its rule and the values that it compared. */
export interface Refusal extends Error {
  family: Family;
  rule: string;
  details: Record<string, string>;
}

/** A node's API. Amounts are whole numbers in 1/100 coin, hashes 64 hex digits as they are shown; a promise that is refused is rejected with a `Refusal`. */
export interface Chalkchain {
  /** Signs a post, or an answer to one, and hands it to the pool. */
  post(text: string, options?: { replyTo?: string; fee?: number }): Promise<Submitted>;
  /** Pays an address or a claimed name. */
  transfer(to: string, amount: number, options?: { fee?: number; memo?: string }): Promise<Submitted>;
  /** Signs a transaction of any kind with this node's key and hands it to the pool. */
  submit(payload: PayloadGiven, options?: { fee?: number }): Promise<Submitted>;
  /** Signs a waiting transaction of this account again with a higher fee; it keeps its number, and what waits behind it stays there. */
  raiseFee(txid: string, options?: { fee?: number }): Promise<Submitted>;
  /** Starts mining, or changes how. */
  mine(options?: Partial<MiningChoice>): Promise<MiningStatus>;
  /** Tries one nonce, to be watched: on the block that would be mined now, or on one that there is. What meets the target of the next block becomes one. */
  tryNonce(options?: { block?: string; nonce?: number }): Promise<Attempt>;
  /** Stops mining. */
  stop(): Promise<MiningStatus>;
  /** Mines until this node finds one block, then goes back to how it was. */
  mineOne(): Promise<Block>;
  /** Where the node stands. */
  status(): Promise<Status>;
  /** Blocks of the active chain in ascending height, with transaction ids. */
  chain(options?: { from?: number; count?: number }): Promise<Block[]>;
  /** One block, whole, by hash (on any branch) or by height. */
  block(hashOrHeight: string | number): Promise<Block>;
  /** Hands the node a block, whoever made it; it goes the one way that blocks have. */
  addBlock(raw: string): Promise<Added>;
  /** One transaction, in the chain or pending. */
  tx(txid: string): Promise<Transaction>;
  /** Transactions waiting for a block, in the order a block would take them. */
  pending(): Promise<Transaction[]>;
  /** What the chain says of an account. */
  account(addressOrName: string): Promise<Account>;
  /** Posts, pending ones first, then newest first. */
  posts(options?: { limit?: number; before?: string }): Promise<Post[]>;
  /** Offers that stand, pending ones first, then newest first. */
  offers(): Promise<Offer[]>;
  /** Orders: pending ones, then open ones, then settled ones, each newest first; 500 of the settled ones at most. */
  orders(): Promise<Order[]>;
  /** Stamps of a file, the earliest first, which is the proof; pending ones last. */
  stamps(options: { hash: string }): Promise<Stamp[]>;
  /** A receipt for a transaction of the active chain. */
  proof(txid: string): Promise<Receipt>;
  /** Checks a receipt, whoever made it. */
  verify(receipt: Receipt): Promise<Verified>;
  /** Claimed names. */
  names(): Promise<Name[]>;
  /** In a room of approved signers: who signs, who acts, and what is voted. */
  consortium(): Promise<Consortium>;
  /** Notes a vote that this node's next block carries, if its account is a signer. */
  vote(ballot: Ballot): Promise<Consortium>;
  /** All known branches down from the tip. */
  tree(options?: { depth?: number }): Promise<TreeNode[]>;
  /** Peers that have said hello. */
  peers(): Promise<Peer[]>;
  /** The Merkle tree of a block as seen from one of its transactions. */
  merkle(hashOrHeight: string | number, options?: { txid?: string }): Promise<MerkleTree>;
  /** The newest blocks in numbers. */
  statistics(options?: { count?: number }): Promise<Statistics>;
  /** What everybody with a claimed name did, in alphabetical order, 500 people at most. */
  results(): Promise<PersonResult[]>;
  /** Orders the relay something as the room's host; refused as `notHost` where this node is not, and as `noRelay` where no relay has it in the room. The answer comes when the relay has done it. */
  host(order: HostOrder): Promise<Conditions>;
  /** Who is in the room at the relay, on both halves; only for the room's host. */
  roster(): Promise<Member[]>;
  /** Makes a room and enters it. Resolves when its node is ready. */
  create(params: RoomParams): Promise<RoomInfo>;
  /** Enters a room by its link or its code, or the relay's default room by `commons`. Resolves when its node is ready. */
  join(linkOrCode: string): Promise<RoomInfo>;
  /** Leaves the room: its node ends. With `erase: "room"` all that this browser keeps of the room is erased, with `erase: true` all that it keeps of this program: identities, rooms, settings. A key whose recovery words nobody has is lost then. The other tabs leave then, too. */
  leave(options?: { erase?: boolean | "room" }): Promise<Left>;
  /** The whole room as one file: its parameters, the active chain and what waits. */
  exportRoom(): Promise<Uint8Array>;
  /** Drops the transactions of old blocks and keeps their headers and a snapshot of the state; from then on the snapshot is renewed by itself as the chain grows. The answer comes when the snapshot is stored. */
  prune(options?: { keep?: number }): Promise<Pruned>;
  /** Checks a file of this room and takes from it what this node lacks; the answer comes when all of it was read. */
  importRoom(bytes: Uint8Array | ArrayBuffer): Promise<Imported>;
  /** Hears an event from now on. Gives, at once, a function that ends it. */
  on<Name extends keyof Events>(event: Name, hear: (content: Events[Name]) => void): () => void;
}
