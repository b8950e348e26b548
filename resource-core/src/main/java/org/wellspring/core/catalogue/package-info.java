/**
 * The record of an education resource and its life. {@link org.wellspring.core.catalogue.LearningResource} is the resource,
 * {@link org.wellspring.core.catalogue.ResourceVersion} one version with its document; together they know every rule of the
 * way from draft to tombstone. The services ask the policy, load, ask the two, and answer with api records. What is public
 * also stands in the listings, written at publication and only then, so that a draft costs two inserts and a page of any
 * list is one range of one index.
 */
@NullMarked
package org.wellspring.core.catalogue;

import org.jspecify.annotations.NullMarked;
