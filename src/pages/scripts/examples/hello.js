// What does my node know? A script asks it, and waits for each answer.
const { room, height, tip, me } = await chalkchain.status();
console.log(`Room ${room.name}, block ${height}, hash ${tip}`);
console.log(`I am ${me.name ?? me.address} and own ${me.balance / 100} ${room.coin}`);

for (const post of await chalkchain.posts({ limit: 5 })) {
  console.log(`${post.name ?? "somebody"}: ${post.text}`);
}
