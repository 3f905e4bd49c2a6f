/** Shows the fault and a button that reloads the page, because a browser never loads a failed module again. */
export function showFailure(failure: unknown): void {
  const sentence = document.createElement('h1');
  sentence.textContent = `The reference cannot be shown: ${failure instanceof Error ? failure.message : String(failure)}.`;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => location.reload());
  const notice = document.createElement('main');
  notice.className = 'failure';
  notice.append(sentence, again);
  document.querySelector('#reference')?.replaceChildren(notice);
}
