/// The portal: one package per feature, in the order `docs/architecture.md` gives.
@NullMarked
package org.lianbing.portal;

import org.jspecify.annotations.NullMarked;
