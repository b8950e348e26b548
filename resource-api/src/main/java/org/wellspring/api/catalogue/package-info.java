/**
 * The record of an education resource and its life: a depositor describes it, reviewers decide with reasons, readers
 * find, collect and rate it, and one day it leaves the catalogue with a tombstone that says why.
 */
@NullMarked
package org.wellspring.api.catalogue;

import org.jspecify.annotations.NullMarked;
