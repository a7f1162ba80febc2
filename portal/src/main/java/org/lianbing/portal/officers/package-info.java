/// Officers and auxiliaries (执法人员·辅助人员): who they are, where they serve, and how fully units are staffed.
@NullMarked
package org.lianbing.portal.officers;

import org.jspecify.annotations.NullMarked;
