/** Clusters of schools: who belongs to which, from when to when, and that no school is in two tight ones at a time. */
@NullMarked
package org.wellspring.core.school.cluster;

import org.jspecify.annotations.NullMarked;
