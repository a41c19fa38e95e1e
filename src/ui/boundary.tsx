import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  onFail(error: Error): void;
}

/** Nothing where a part of the page breaks: the rest stands, and the part's owner is told. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
    this.props.onFail(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
