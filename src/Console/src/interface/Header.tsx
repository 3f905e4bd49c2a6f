import { go, route, type View } from '../route/route.ts';
import { signOut } from '../session/session.ts';
import { Quota } from '../zone/Quota.tsx';
import { ZoneSwitch } from '../zone/ZoneSwitch.tsx';
import { Icon } from './Icon.tsx';
import mark from './mark.svg';

const views: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'mappings', name: 'Mappings' },
  { view: 'map', name: 'Map' },
  { view: 'import', name: 'Import' },
];

export const Header = () => (
  <header class="header">
    <div class="header-line">
      <img class="logo" src={mark} alt="Origin Cloud Regions" width="24" height="24" />
      <ZoneSwitch />
      <div class="grow" />
      <Quota />
      <button type="button" class="button plain square" aria-label="Sign out" title="Sign out" onClick={() => signOut()}><Icon name="exit" /></button>
    </div>
    <nav class="tabs" aria-label="Views">
      {views.map(({ view, name }) => (
        <button key={view} type="button" class="tab" aria-current={route.value.view === view ? 'page' : undefined} onClick={() => go({ view })}>{name}</button>
      ))}
    </nav>
  </header>
);
