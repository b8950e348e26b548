/**
 * Where bytes lie, without any knowledge of rows or people: the staging area for what arrived, the archive (OCFL 1.1) for
 * what was published, and the order of system calls that makes both durable.
 */
@NullMarked
package org.wellspring.core.content.storage;

import org.jspecify.annotations.NullMarked;
