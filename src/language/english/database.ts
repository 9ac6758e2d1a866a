/** English of what is said when the engine or the dataset fails. */
export const DATABASE = {
  此浏览器不能运行数据引擎: 'This browser cannot run the data engine',
  '本站在浏览器内用 WebAssembly 计算，而当前浏览器不支持或禁用了它。请换用近两年的 Chrome、Edge、Firefox 或 Safari；如在单位电脑上，请联系管理员允许 WebAssembly。':
    'This site computes in the browser with WebAssembly, which this browser does not support or has switched off. Please use Chrome, Edge, Firefox or Safari of the last two years; on an office computer, ask your administrator to allow WebAssembly.',
  此浏览器不能在后台运行数据引擎: 'This browser cannot run the data engine in the background',
  '本站的查询在浏览器的后台线程（Web Worker）里计算，而当前浏览器不支持或禁用了它。请换用近两年的 Chrome、Edge、Firefox 或 Safari；如在单位电脑上，请联系管理员允许 Web Worker。':
    'This site runs its queries in a background thread (Web Worker), which this browser does not support or has switched off. Please use Chrome, Edge, Firefox or Safari of the last two years; on an office computer, ask your administrator to allow Web Workers.',
  数据引擎文件没有取到: 'The data engine could not be fetched',
  '服务器上缺少引擎文件，或网络在下载前中断。请检查网络后重试；仍不行请告知网站维护者重新发布。':
    'The engine’s files are missing on the server, or the connection broke before the download. Check your connection and try again; if that does not help, ask whoever runs this site to publish it again.',
  数据引擎长时间没有响应: 'The data engine does not respond',
  '下载或启动停滞已超过等待时间。请检查网络后重试，或关闭占用内存较多的页面再试。':
    'Downloading or starting it took longer than the time allowed. Check your connection and try again, or close pages that use much memory first.',
  数据引擎启动失败: 'The data engine did not start',
  '可能是内存不足，或引擎文件损坏。请关闭其他页面后重试；仍不行请刷新页面并清除本站缓存。':
    'There may not be enough memory, or the engine’s file is damaged. Close other pages and try again; if that does not help, reload the page and clear the cache of this site.',
  数据集文件没有取到: 'The dataset could not be fetched',
  '服务器上没有数据集文件，或网络中断。请检查网络后重试；仍不行请告知网站维护者重新发布数据。':
    'The server has no dataset, or the connection broke. Check your connection and try again; if that does not help, ask whoever runs this site to publish the data again.',
  数据集长时间没有响应: 'The dataset does not arrive',
  '服务器没有送来数据，或下载停滞已超过等待时间。请检查网络后重试；仍不行请稍后再来，或告知网站维护者。':
    'The server sent no data, or the download stalled for longer than the time allowed. Check your connection and try again; if that does not help, come back later or tell whoever runs this site.',
  数据集没有下载完整: 'The dataset was not downloaded completely',
  '收到的文件比应有的短，多半是下载中断。请重试；反复出现请告知网站维护者检查服务器上的文件。':
    'The file received is shorter than it should be; most likely the download broke off. Try again; if it happens again, ask whoever runs this site to check the file on the server.',
  数据集与页面版本不一致: 'The dataset and this page are of different versions',
  '网站刚刚更新过，浏览器里的页面还是旧版。请刷新页面（Ctrl+F5）；仍不行请告知网站维护者。':
    'The site has just been updated, and your browser still shows the old page. Reload it (Ctrl+F5); if that does not help, tell whoever runs this site.',
  数据集文件已损坏: 'The dataset is damaged',
  '收到的内容与发布时的校验值不符，为免显示错误数字，已停止载入。请清除本站缓存后重试。':
    'What was received does not match the published checksum. To avoid showing wrong numbers, loading has stopped. Clear the cache of this site and try again.',
  查询服务器没有应答: 'The query server does not answer',
  '本站的查询由服务器计算，而它没有应答。请检查网络后重试；仍不行请告知网站维护者。':
    'Queries of this site are computed by a server, and it does not answer. Check your network and try again; if it still fails, tell whoever runs this site.',
  查询服务器正忙: 'The query server is busy',
  '现在查询的人太多，或这一项算得太久。请稍后重试，或缩小范围。':
    'Too many people are asking, or this takes too long. Try again later, or narrow the selection.',
  查询没有成功: 'The query failed',
  '这一项数据没有算出来，其他部分不受影响。请重试；反复出现请把下面的技术信息告知网站维护者。':
    'These data could not be computed; everything else is unaffected. Try again; if it happens again, send the technical details below to whoever runs this site.',
  '还没有写查询。': 'There is no query yet.',
  '“{first}”不能用在开头：这里只能查询，不能修改。查询用 {queries} 开头，查看结构用 {looks}。':
    'A statement cannot begin with “{first}”: only reading is possible here. Begin a query with {queries}; look at its structure with {looks}.',
} as const satisfies Readonly<Record<string, string>>;
