/// What holds for the whole code: the launcher's contract, the rules of the build, the language files.
@NullMarked
package org.lianbing.portal.ground;

import org.jspecify.annotations.NullMarked;
