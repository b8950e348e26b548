/**
 * What an administrator watches: the audit trail, health, work that follows a commit, and notices to people.
 */
@NullMarked
package org.wellspring.api.operations;

import org.jspecify.annotations.NullMarked;
