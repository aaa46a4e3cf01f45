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
    if (weight(sent) > 1e6) send(event, sent);
  });

  // A large file tells how far it has come, then how long it is being read; the answer is shown as after any form.
  const weight = (sent) => [...sent.querySelectorAll("input[type=file]")].flatMap((field) => [...field.files]).reduce((sum, file) => sum + file.size, 0);
  function send(event, sent) {
    event.preventDefault();
    const told = Object.assign(document.createElement("p"), { className: "note" });
    told.setAttribute("role", "status");
    sent.append(told);
    const ask = new XMLHttpRequest();
    let since = 0, clock = 0;
    const reading = () => { told.textContent = `Đã gửi xong. Hệ thống đang đọc tệp: ${Math.round((Date.now() - since) / 1000)} giây…`; };
    ask.upload.onprogress = (sending) => { told.textContent = `Đang gửi tệp: ${Math.floor((100 * sending.loaded) / sending.total)} %`; };
    ask.upload.onload = () => { since = Date.now(); reading(); clock = setInterval(reading, 1000); };
    ask.onloadend = () => {
      clearInterval(clock);
      if (!ask.status) { told.textContent = "Đường truyền bị ngắt, tệp chưa tới nơi. Bấm gửi lại khi có mạng."; free(sent); return; }
      if (new URL(ask.responseURL).href !== new URL(sent.action).href) return location.assign(ask.responseURL);
      document.open(); document.write(ask.responseText); document.close();
    };
    ask.open("POST", sent.action);
    ask.send(new FormData(sent, event.submitter));
  }
  const free = (kept) => {
    delete kept.dataset.sent;
    kept.querySelectorAll(".btn").forEach((button) => button.removeAttribute("aria-disabled"));
  };
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(free));

  // What was typed outlives a lost session: it stays in this tab until the form has been taken.
  const drafts = document.querySelectorAll("form[data-keep]");
  const place = (kept) => "cchc:" + kept.dataset.keep;
  const typed = (kept) => [...kept.elements].filter((field) => field.name && !["hidden", "file", "password", "submit"].includes(field.type));
  // A tick belongs to its value: boxes and radios share their names.
  const ticks = (field) => ["checkbox", "radio"].includes(field.type);
  const key = (field) => (ticks(field) ? `${field.name}=${field.value}` : field.name);
  const said = (field) => (ticks(field) ? field.checked : field.value);
  const say = (field, value) => { field[ticks(field) ? "checked" : "value"] = value; };
  function keep(kept) {
    if (kept.dataset.keep) sessionStorage.setItem(place(kept), JSON.stringify(Object.fromEntries(typed(kept).map((field) => [key(field), said(field)]))));
  }
  drafts.forEach((kept) => {
    const saved = JSON.parse(sessionStorage.getItem(place(kept)) || "null");
    if (saved && !kept.querySelector(".bad")) typed(kept).forEach((field) => { if (key(field) in saved) say(field, saved[key(field)]); });
    kept.addEventListener("input", () => keep(kept));
  });
  if (document.querySelector(".note.success")) Object.keys(sessionStorage).filter((key) => key.startsWith("cchc:")).forEach((key) => sessionStorage.removeItem(key));

  // A report saves each box by itself. What could not be sent stays in its box, is told, and is sent again.
  const autosave = document.querySelector("form[data-autosave]");
  if (autosave) {
    const open = new Set();
    const box = (event) => (event.target.name?.includes("-") ? event.target : null);
    const told = (field, words) => { const place = document.querySelector(`#da-${field.id} output`); if (place) place.textContent = words; };
    const signedOut = (event) => new URL(event.detail.xhr.responseURL || location.href).pathname.startsWith("/tai-khoan/");
    addEventListener("input", (event) => { const field = box(event); if (field?.form === autosave) { open.add(field); told(field, "đang gõ…"); } });
    addEventListener("htmx:beforeSwap", (event) => {
      const field = event.detail.requestConfig?.elt;
      if (!field || field.form !== autosave) return;
      if (signedOut(event)) { event.detail.shouldSwap = false; told(field, "chưa lưu: phiên làm việc đã hết; đăng nhập ở thẻ khác rồi gõ tiếp tại đây"); } else open.delete(field);
    });
    for (const lost of ["htmx:sendError", "htmx:responseError"]) addEventListener(lost, (event) => { if (event.target.form === autosave) told(event.target, "chưa lưu được; chữ còn nguyên trong ô, sẽ gửi lại"); });
    const again = () => open.forEach((field) => field.dispatchEvent(new Event("change", { bubbles: true })));
    addEventListener("online", again);
    setInterval(again, 30000);
    autosave.addEventListener("submit", () => open.clear());
    addEventListener("beforeunload", (event) => { if (open.size) event.preventDefault(); });
  }

  // A list of some length can be searched as one types, with or without marks: "phe duyet" finds "phê duyệt".
  const bare = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  document.querySelectorAll("[data-filter]").forEach((card) => {
    const rows = [...card.querySelectorAll("tbody tr, .text li")];
    if (rows.length < 6) return;
    const find = Object.assign(document.createElement("input"), { type: "search", className: "find", placeholder: card.dataset.filter + "  ( / )" });
    const found = Object.assign(document.createElement("output"), { className: "quiet" });
    find.setAttribute("aria-label", card.dataset.filter);
    find.addEventListener("input", () => {
      const words = bare(find.value).split(/\s+/);
      rows.forEach((row) => { row.hidden = !words.every((word) => bare(row.textContent).includes(word)); });
      const left = rows.filter((row) => !row.hidden).length;
      found.textContent = find.value.trim() ? (left ? `${left} / ${rows.length}` : "Không thấy. Xóa bớt chữ để tìm lại.") : "";
    });
    const heading = card.querySelector("header");
    heading.insertBefore(find, heading.querySelector(".more"));
    heading.insertBefore(found, find);
  });

  // A choice in a list's filter answers at once.
  document.querySelectorAll(".filters select").forEach((choice) => choice.addEventListener("change", () => choice.form.requestSubmit()));

  // One tick for all of the page.
  document.querySelectorAll("[data-all]").forEach((all) => {
    all.parentElement.hidden = false;
    all.addEventListener("change", () => document.querySelectorAll(`input[name="${all.dataset.all}"]`).forEach((one) => { one.checked = all.checked; }));
  });
  // A photograph is made smaller where it was taken, so that it gets through on a poor line.
  async function shrink(field) {
    const small = new DataTransfer();
    for (const file of field.files) small.items.add(await smaller(file).catch(() => file));
    field.files = small.files;
  }
  async function smaller(file) {
    if (file.size < 4e5) return file;
    const picture = await createImageBitmap(file), part = Math.min(1, 1600 / Math.max(picture.width, picture.height));
    const sheet = Object.assign(document.createElement("canvas"), { width: picture.width * part, height: picture.height * part });
    sheet.getContext("2d").drawImage(picture, 0, 0, sheet.width, sheet.height);
    const made = await new Promise((done) => sheet.toBlob(done, "image/jpeg", 0.8));
    return made && made.size < file.size ? new File([made], file.name, { type: "image/jpeg" }) : file;
  }

  // The browser's own file button speaks the browser's language; ours speaks the office's.
  document.querySelectorAll("input[type=file]").forEach((field) => {
    const name = Object.assign(document.createElement("span"), { className: "quiet", textContent: "chưa chọn tệp" });
    const button = Object.assign(document.createElement("span"), { className: "btn ghost", textContent: field.dataset.photo || "Chọn tệp…" });
    const box = Object.assign(document.createElement("span"), { className: "file" });
    button.setAttribute("aria-hidden", "true");
    field.replaceWith(box);
    box.append(field, button, name);
    field.classList.add("hidden");
    button.addEventListener("click", () => field.click());
    field.addEventListener("change", async () => {
      if (field.dataset.photo) await shrink(field);
      const large = [...field.files].some((file) => file.size > 100 * 1024 * 1024);
      if (large) field.value = "";
      name.textContent = large ? "Tệp lớn hơn 100 MB, hệ thống không nhận; chia nhỏ rồi chọn lại." : [...field.files].map((file) => file.name).join(", ") || "chưa chọn tệp";
    });
  });

  // Paper has no "xem thêm": what is folded is printed whole.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((folded) => { folded.open = true; }));

  // Keys: / search, n the next thing to do, j and k through a list, ? help.
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((node) => node.offsetParent);
  const next = () => shown(".next input:not([type=hidden]), .next textarea").find((field) => !field.value) || shown(".next .btn, main .btn:not(.ghost)")[0];
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches(".find")) event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input,textarea,select")) return;
    const rows = shown("tbody a, tbody summary, .plain a");
    const here = rows.indexOf(document.activeElement);
    const go = { j: () => rows[Math.min(here + 1, rows.length - 1)]?.focus(), k: () => rows[Math.max(here - 1, 0)]?.focus(),
      n: () => next()?.focus(), "/": () => document.querySelector(".find")?.focus(), "?": () => { location.href = "/huong-dan/"; } }[event.key];
    if (go) { event.preventDefault(); go(); }
  });

  // On a phone the path opens at the step one looks at; on the page of the review itself, at the step where it stands.
  const path = document.querySelector(".path"), step = path?.querySelector("li:not(:first-child) [aria-current]")?.parentElement || path?.querySelector(".now");
  if (step) path.scrollLeft = step.offsetLeft - path.offsetLeft - 24;

  // After a refusal the first thing to mend has the focus.
  document.querySelector(".bad input, .bad textarea, .note.error[tabindex]")?.focus();
})();
