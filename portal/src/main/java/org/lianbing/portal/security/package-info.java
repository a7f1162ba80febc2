/// Accounts, roles within units, sign-in and the audit log.
@NullMarked
package org.lianbing.portal.security;

import org.jspecify.annotations.NullMarked;
