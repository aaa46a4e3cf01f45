// Small comforts; every page works without them.
(() => {
  "use strict";
  const form = (event) => event.target.closest("form[method=post]");

  // A second click does not send a form twice; coming back to the page frees it again.
  addEventListener("submit", (event) => {
    const sent = form(event);
    if (!sent || event.defaultPrevented) return;
    if (sent.dataset.sent) return event.preventDefault();
    sent.dataset.sent = "1";
    sent.querySelectorAll(".btn").forEach((button) => button.setAttribute("aria-disabled", "true"));
    keep(sent, true);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((kept) => {
    delete kept.dataset.sent;
    kept.querySelectorAll(".btn").forEach((button) => button.removeAttribute("aria-disabled"));
  }));

  // What was typed outlives a lost session: it stays in this tab until the form has been taken.
  const drafts = document.querySelectorAll("form[data-keep]");
  const place = (kept) => "cchc:" + kept.dataset.keep;
  const typed = (kept) => [...kept.elements].filter((field) => field.name && !["hidden", "file", "password"].includes(field.type));
  function keep(kept) {
    if (kept.dataset.keep) sessionStorage.setItem(place(kept), JSON.stringify(Object.fromEntries(typed(kept).map((field) => [field.name, field.value]))));
  }
  drafts.forEach((kept) => {
    const saved = JSON.parse(sessionStorage.getItem(place(kept)) || "null");
    if (saved && !kept.querySelector(".bad")) typed(kept).forEach((field) => { if (field.name in saved) field.value = saved[field.name]; });
    kept.addEventListener("input", () => keep(kept));
  });
  if (document.querySelector(".note.success")) Object.keys(sessionStorage).filter((key) => key.startsWith("cchc:")).forEach((key) => sessionStorage.removeItem(key));

  // Keys: n the next thing to do, j and k through a list, ? help.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input,textarea,select")) return;
    const rows = [...document.querySelectorAll("tbody a, .plain a")];
    const here = rows.indexOf(document.activeElement);
    const go = { j: () => rows[Math.min(here + 1, rows.length - 1)]?.focus(), k: () => rows[Math.max(here - 1, 0)]?.focus(),
      n: () => document.querySelector(".next .btn")?.focus(), "?": () => { location.href = "/huong-dan/"; } }[event.key];
    if (go) { event.preventDefault(); go(); }
  });

  // After a refusal the first thing to mend has the focus.
  document.querySelector(".bad input, .bad textarea, .note.error[tabindex]")?.focus();
})();
