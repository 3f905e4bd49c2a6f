import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { CallBar } from './calls/CallBar.tsx';
import { oldestPending } from './calls/log.ts';
import { Header } from './interface/Header.tsx';
import { FailureNotice } from './interface/Notice.tsx';
import { Toast } from './interface/Toast.tsx';
import { offline } from './api/failure.ts';
import { Mappings } from './mappings/Mappings.tsx';
import { route } from './route/route.ts';
import { refusal } from './session/credential.ts';
import { signedIn, signOut } from './session/session.ts';
import { SignIn } from './session/SignIn.tsx';
import { openZone } from './zone/zone.ts';

/** A view that few visits need. Its code is loaded at the first use. */
function LaterView({ load }: { load: () => Promise<ComponentType> }) {
  const view = useSignal<{ readonly component: ComponentType } | null>(null);
  const isFailed = useSignal(false);
  const start = () => {
    isFailed.value = false;
    load().then((component) => { view.value = { component }; }, () => { isFailed.value = true; });
  };
  useEffect(start, []);
  if (isFailed.value) return <FailureNotice failure={offline('This view could not be loaded.')} retry={start} />;
  const Component = view.value?.component;
  return Component ? <Component /> : <p class="empty muted" role="status">Loading</p>;
}

const loadMap = async () => (await import('./map/MapView.tsx')).MapView;
const loadImport = async () => (await import('./transfer/Import.tsx')).Import;

const NoZone = () => (
  <div class="empty">
    <h1>No zone is chosen</h1>
    <p>Open a zone by its id, at the top of the page.</p>
  </div>
);

function CurrentView() {
  if (!route.value.zone) return <NoZone />;
  switch (route.value.view) {
    case 'map': return <LaterView key="map" load={loadMap} />;
    case 'import': return <LaterView key="import" load={loadImport} />;
    default: return <Mappings />;
  }
}

export function App() {
  useSignalEffect(() => {
    document.title = signedIn.value ? `${route.value.zone}, Origin Cloud Regions` : 'Origin Cloud Regions';
  });
  useSignalEffect(() => { if (refusal.value && signedIn.peek()) signOut(refusal.value); });
  useSignalEffect(() => { if (signedIn.value) openZone(route.value.zone); });

  if (!signedIn.value) return <><SignIn /><Toast /></>;
  return (
    <div class="app">
      <div class={`activity${oldestPending.value ? ' active' : ''}`} aria-hidden="true" />
      <Header />
      <main class="main"><CurrentView /></main>
      <CallBar />
      <Toast />
    </div>
  );
}
