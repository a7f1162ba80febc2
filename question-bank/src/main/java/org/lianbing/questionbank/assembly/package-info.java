/// Blueprints, their feasibility, and papers drawn from them with a seed.
@NullMarked
package org.lianbing.questionbank.assembly;

import org.jspecify.annotations.NullMarked;
