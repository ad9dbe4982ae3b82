/** A value that follows another one after the page was drawn. Belongs to the component that makes it. */
export class Later<T> {
	current = $state.raw<T>();

	constructor(now: () => T) {
		$effect(() => {
			const value = now();
			let timer: ReturnType<typeof setTimeout> | undefined;
			const frame = requestAnimationFrame(() => {
				timer = setTimeout(() => (this.current = value));
			});
			return () => {
				cancelAnimationFrame(frame);
				clearTimeout(timer);
			};
		});
	}
}
