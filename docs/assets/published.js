// On every page of a site that is published, and on no other.
(() => {
  // WeChat looks for the picture of a link among those that the page has loaded.
  const picture = document.querySelector("img.shared");
  if (picture && /MicroMessenger/i.test(navigator.userAgent)) picture.loading = "eager";
})();
