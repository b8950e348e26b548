/**
 * Reads stored files again and compares them with what they were. In plain SQL and on a folder, so that the same round is
 * made by the running application, a little at a time and by one node at once, and by the administrator's command.
 */
@NullMarked
package org.wellspring.core.content.fixity;

import org.jspecify.annotations.NullMarked;
