// Tells how far a package has come on its way, and refuses one that is too large before it is sent.
const form = document.querySelector(".drop-form");
const told = form?.querySelector(".drop-progress");

form?.addEventListener("submit", (event) => {
  const files = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > Number(form.dataset.most)) {
    event.preventDefault();
    told.textContent = form.dataset.tooLarge;
    return;
  }
  if (files.length === 0) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    told.textContent = `${form.dataset.sending}: ${Math.floor((100 * loaded) / total)} %`;
  });
  request.addEventListener("load", () => {
    if (request.responseURL !== form.action) return location.assign(request.responseURL);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelector("main").focus();
  });
  // sent as any form: the browser says what went wrong
  request.addEventListener("error", () => form.submit());
  request.open("POST", form.action);
  request.send(new FormData(form));
});
