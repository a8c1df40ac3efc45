// Other pages of the site, of which a page shows a part.

/** A page, in which addresses are whole; unlike the other ways to parse one, this is open under trusted types. */
export function otherPage(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`${request.status} ${url}`)));
    request.onerror = () => reject(new Error(url));
    request.open("GET", url);
    request.send();
  });
}
