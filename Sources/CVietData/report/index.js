// Searches articles and the people in them, with or without diacritics.
"use strict";
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const articles = [...document.querySelectorAll(".articles > li")].map((item) => ({ item, key: fold(item.textContent) }));
const people = new Map();
for (const { item } of articles) {
  for (const name of new Set([...item.querySelectorAll(".people b")].map((b) => b.textContent))) {
    people.set(name, (people.get(name) || 0) + 1);
  }
}
const persons = [...people].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "vi")).map(([name, count]) => ({ name, count, key: fold(name) }));
const input = document.querySelector("#query");
const status = document.querySelector("#status");
const list = document.querySelector("#persons");
const shownPersons = 100;
const showPersons = (words) => {
  const found = persons.filter(({ key }) => words.every((word) => key.includes(word)));
  list.replaceChildren(...found.slice(0, shownPersons).map(({ name, count }) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.textContent = name;
    button.addEventListener("click", () => { input.value = name; search(); input.focus(); });
    item.append(button, ` ${count}`);
    return item;
  }));
  return found.length;
};
const search = () => {
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, key } of articles) {
    const matches = words.every((word) => key.includes(word));
    item.hidden = !matches;
    if (matches) count += 1;
  }
  const names = showPersons(words);
  status.textContent = `${count} of ${articles.length} articles, ${names} of ${persons.length} names`;
};
input.addEventListener("input", search);
document.querySelector("#people").hidden = false;
document.querySelector(".search").hidden = false;
search();
