/** How a no is told: whatever was thrown becomes an RFC 9457 problem for programs or an error page for people. */
@NullMarked
package org.wellspring.web.shared.problem;

import org.jspecify.annotations.NullMarked;
