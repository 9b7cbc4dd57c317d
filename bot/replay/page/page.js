"use strict";
// Sorts the cards that stand in the page. Whatever it shows was in the page already; it writes text, never markup.
(function () {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const bare = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const cards = Array.from(document.querySelectorAll(".card"), (card) => ({
    card,
    kind: card.dataset.kind,
    rules: card.dataset.rules.split(" "),
    text: bare(Array.from(card.querySelectorAll(".who, time, blockquote, .why, .said"), (part) => part.textContent).join(" ")),
  }));
  const shown = document.getElementById("shown");
  const figure = new Intl.NumberFormat(document.documentElement.lang);
  const fits = {
    kind: (each, value) => value === "" || each.kind === value,
    rule: (each, value) => value === "" || each.rules.includes(value),
    words: (each, words) => words.every((word) => each.text.includes(word)),
  };

  function wanted() {
    const chosen = new FormData(form);
    return { kind: chosen.get("kind"), rule: chosen.get("rule"), words: bare(chosen.get("search")).split(/\s+/) };
  }

  // Beside each choice: how many cards it would leave, with the rest of the choices as they are.
  function count(want, group, other) {
    for (const option of form.querySelectorAll(`input[name=${group}]`)) {
      const left = cards.filter(
        (each) => fits[group](each, option.value) && fits[other](each, want[other]) && fits.words(each, want.words)
      ).length;
      option.parentElement.querySelector(".count").textContent = figure.format(left);
      option.parentElement.classList.toggle("empty", left === 0);
    }
  }

  function sort() {
    const want = wanted();
    let left = 0;
    for (const each of cards) {
      const stays = fits.kind(each, want.kind) && fits.rule(each, want.rule) && fits.words(each, want.words);
      each.card.hidden = !stays;
      left += stays ? 1 : 0;
    }
    count(want, "kind", "rule");
    count(want, "rule", "kind");
    shown.textContent = left
      ? shown.dataset.form.replace("{shown}", figure.format(left)).replace("{all}", figure.format(cards.length))
      : shown.dataset.none;
  }

  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(sort, 120); };
  form.addEventListener("input", soon);
  form.addEventListener("reset", () => setTimeout(sort, 0));
  form.addEventListener("submit", (event) => { event.preventDefault(); sort(); });
  form.hidden = false;
  sort();
})();
