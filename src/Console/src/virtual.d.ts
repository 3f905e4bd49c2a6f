declare module 'virtual:locations' {
  const locations: Readonly<Record<string, string>>;
  export default locations;
}

declare module 'virtual:atlas' {
  type Point = readonly [x: number, y: number];

  const atlas: {
    readonly width: number;
    readonly height: number;
    readonly outline: string;
    readonly places: Readonly<Record<string, Point>>;
    readonly colos: Readonly<Record<string, { readonly city: string; readonly at: Point }>>;
  };
  export default atlas;
}
