@NullMarked
package org.lianbing.portal.sittings.web;

import org.jspecify.annotations.NullMarked;
