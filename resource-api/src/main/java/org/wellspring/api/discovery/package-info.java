/**
 * Finding: one question in any of three languages, answered by relevance with counts to narrow by, and the state of the
 * index that answers it. The index is a copy; what it says is checked against the catalogue before anybody sees it.
 */
@NullMarked
package org.wellspring.api.discovery;

import org.jspecify.annotations.NullMarked;
