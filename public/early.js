// Runs before the first paint, so that a page written by the build is never light where the reader has chosen dark, never Chinese
// where the reader has chosen English, and nothing of it is pressed or unfolded in vain.
(function () {
  var page = document.documentElement;
  function chosen(setting) {
    try {
      return localStorage.getItem(setting);
    } catch (error) {
      // Storage may be forbidden: the system's choice then, and the address's.
      return null;
    }
  }
  function wait(part) {
    page.dataset.waits = part;
    setTimeout(function () {
      delete page.dataset.waits;
    }, 10000);
  }
  var theme = chosen('theme');
  var dark =
    theme === 'dark' || (theme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  page.dataset.theme = dark ? 'dark' : 'light';
  // Until the app has drawn the page in English (src/app/main.tsx); where the app does not come, Chinese is better than nothing.
  var named = /[?&]lang=(zh|en)(&|$)/.exec(window.location.search);
  if ((named ? named[1] : chosen('language')) === 'en') {
    wait('page');
  } else if (/\/compare\/?$/.test(window.location.pathname) && window.location.search !== '') {
    // The address is the comparison: what the build has written is another one.
    wait('main');
  }
  // The app takes the press over once it has drawn the same page (src/app/earlyPress.ts). A link needs no help.
  var pressed;
  function keep(event) {
    pressed = event.target.closest('#root button, #root summary');
  }
  document.addEventListener('click', keep, true);
  window.takeEarlyPress = function () {
    document.removeEventListener('click', keep, true);
    return pressed;
  };
})();
