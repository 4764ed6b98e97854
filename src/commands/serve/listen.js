// The stream of changes, for the scripts of the preview.

/// Gives what a page is told to `hear`, now and after each change, while somebody sees the page. A browser keeps few connections to
/// one server, so a page that nobody sees holds none; when it is seen again, it is told at once.
export function listen(path, hear) {
  let source = null;
  const close = () => {
    source?.close();
    source = null;
  };
  const look = () => {
    if (document.visibilityState === "hidden") return close();
    if (source !== null) return;
    source = new EventSource(`/_pentan/events?path=${encodeURIComponent(path)}`);
    source.onmessage = ({ data }) => hear(JSON.parse(data));
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", close);
  // A page that comes back from the browser's memory may be an old one.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  look();
}
