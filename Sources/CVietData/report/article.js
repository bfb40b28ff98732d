// Keeps what is shown of an entity inside the window, and takes it away on Escape.
"use strict";
const place = (event) => {
  const entity = event.target.closest && event.target.closest(".entity");
  if (!entity) return;
  entity.classList.remove("dismissed");
  const detail = entity.querySelector(":scope > .detail");
  detail.style.left = "0";
  const box = detail.getBoundingClientRect();
  const beyond = Math.max(0, box.right + 8 - document.documentElement.clientWidth);
  const shift = Math.min(beyond, box.left - 8);
  if (shift > 0) detail.style.left = -shift + "px";
};
document.addEventListener("focusin", place);
document.addEventListener("mouseover", place);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const entity of document.querySelectorAll(".entity:hover, .entity:focus-within")) entity.classList.add("dismissed");
});
