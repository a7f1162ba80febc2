/// Blueprints (双向细目表), papers drawn from them, and their frozen, rendered form.
@NullMarked
package org.lianbing.portal.papers;

import org.jspecify.annotations.NullMarked;
