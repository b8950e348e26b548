/** The staging area and the archive, in backups. */
@NullMarked
package org.wellspring.core.content.backup;

import org.jspecify.annotations.NullMarked;
