@NullMarked
package org.lianbing.portal.sittings.contact;

import org.jspecify.annotations.NullMarked;
