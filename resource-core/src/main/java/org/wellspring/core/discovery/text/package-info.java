/**
 * What the words of a text are, in Chinese, English and Russian: the one place that decides it for what is indexed, for
 * what is asked and for what is marked in an answer, so that the three can never disagree. Every stretch of a text is read
 * by the rules of its own script only.
 */
@NullMarked
package org.wellspring.core.discovery.text;

import org.jspecify.annotations.NullMarked;
