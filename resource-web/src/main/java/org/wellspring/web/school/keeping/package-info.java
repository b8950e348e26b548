/** Doors where officers keep clusters and write down mergers, splits and closures. */
@NullMarked
package org.wellspring.web.school.keeping;

import org.jspecify.annotations.NullMarked;
