// Who is signed in, where they work now, and what they may do there.

export const session = { current: null };

export const may = (...permissions) => permissions.some(p => session.current?.permissions.includes(p));
export const hospital = () => session.current?.hospitals.find(h => h.id === session.current.hospital) ?? null;
export const zone = () => hospital()?.zone ?? "UTC";
