/** Plain SQL, where entities would need a server. */
@NullMarked
package org.wellspring.core.shared.sql;

import org.jspecify.annotations.NullMarked;
