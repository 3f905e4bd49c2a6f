import { useRef, useState } from 'preact/hooks';
import { Icon } from '../interface/Icon.tsx';
import { Notice } from '../interface/Notice.tsx';
import { problem, read } from './work.ts';

const example = `origin_ip,vendor,region
192.0.2.1,aws,us-east-1
2001:db8::1,gcp,europe-west3`;

export function ImportSource() {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) read(file.name, await file.text());
  };

  return (
    <>
      <div class="page-head">
        <h1>Import mappings</h1>
        <p class="muted">Lines are compared with the zone first. Nothing is written before the preview is confirmed, and mappings that the list does not name stay as they are.</p>
      </div>
      {problem.value && <Notice tone="danger" title="The list cannot be read">{problem.value}</Notice>}
      <div
        class={`drop${isOver ? ' over' : ''}`}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void take(event.dataTransfer?.files[0]); }}
      >
        <Icon name="upload" />
        <p><b>Drop a CSV or JSON file here</b></p>
        <button type="button" class="button" onClick={() => chooser.current!.click()}>Choose a file</button>
        <input ref={chooser} type="file" accept=".csv,.json,.txt,text/csv,application/json" aria-label="CSV or JSON file" tabIndex={-1} class="unseen" onChange={(event) => void take(event.currentTarget.files?.[0])} />
      </div>
      <form class="paste" onSubmit={(event) => { event.preventDefault(); read('Pasted text', text); }}>
        <label for="paste">Or paste the lines</label>
        <textarea id="paste" class="input mono" rows={8} spellcheck={false} placeholder={example} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <div class="paste-foot">
          <span class="muted">CSV with the columns <code>origin_ip, vendor, region</code>, or a JSON array of objects with these members.</span>
          <button type="submit" class="button primary" disabled={text.trim() === ''}>Preview</button>
        </div>
      </form>
    </>
  );
}
