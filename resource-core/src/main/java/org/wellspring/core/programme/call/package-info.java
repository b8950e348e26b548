/** Calls for applications: what makes one programme differ from another, as data that officers write. */
@NullMarked
package org.wellspring.core.programme.call;

import org.jspecify.annotations.NullMarked;
