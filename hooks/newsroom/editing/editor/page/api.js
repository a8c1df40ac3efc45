// What the preview is asked, and its answers.

const token = document.querySelector("meta[name=token]").content;

/** What the preview would not do, in its own words. */
class Refused extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer.message);
    this.status = status;
    this.answer = answer;
  }
}

/**
 * @param {string} method
 * @param {string} address below api/
 * @param {{json?: unknown, file?: File}} [sent]
 */
async function ask(method, address, { json, file } = {}) {
  const headers = { "X-Newsroom-Token": token };
  if (json) headers["Content-Type"] = "application/json";
  if (file) headers["X-File-Name"] = encodeURIComponent(file.name);
  const body = json ? JSON.stringify(json) : file;
  let response;
  try {
    response = await fetch(`api/${address}`, { method, headers, body });
  } catch {
    throw new Refused(0, {
      message: "Bản xem trước đã tắt. Mở lại bản xem trước rồi thử lại; phần đang viết vẫn còn ở đây.",
    });
  }
  const answer = await response
    .json()
    .catch(() => ({ message: "Bản xem trước trả lời không đọc được. Tải lại trang rồi thử lại." }));
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

const written = (path) => path.split("/").map(encodeURIComponent).join("/");

export const notices = async () => (await ask("GET", "tin")).notices;
export const formModel = () => ask("GET", "mau");
export const open = (path) => ask("GET", `tin/${written(path)}`);
export const create = (body) => ask("POST", "tin", { json: body });
export const save = (path, body) => ask("PUT", `tin/${written(path)}`, { json: body });
export const draw = (body) => ask("POST", "xem", { json: body });
export const importFile = (file) => ask("POST", "nhap", { file });
export const upload = (year, file) => ask("POST", `tep/${year}`, { file });
export const pasted = (clipboard, year) => ask("POST", "dan", { json: { ...clipboard, year } });
export const blocks = (text) => ask("POST", "html", { json: { text } });
export const affairs = async (path) => (await ask("POST", "vu-viec", { json: { path } })).affairs;
export const submit = (path, name) => ask("POST", "gui", { json: { path, name } });

/** Where a file is shown from that a notice of a year names: it may lie in another year's folder. */
export const fileAddress = (year, name) => `api/tep${new URL(name, `file:///${year}/`).pathname}`;
