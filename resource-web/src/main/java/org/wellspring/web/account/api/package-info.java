/** People for programs: who one is, tokens, notices, invitations, and what administrators do. */
@NullMarked
package org.wellspring.web.account.api;

import org.jspecify.annotations.NullMarked;
