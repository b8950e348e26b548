/**
 * The desk of somebody who shares a resource: a draft is started, its files arrive one by one, every field saves itself,
 * and what still lacks is said until it can be handed in. Works without a script; with one it is quicker.
 */
@NullMarked
package org.wellspring.web.catalogue.deposit;

import org.jspecify.annotations.NullMarked;
