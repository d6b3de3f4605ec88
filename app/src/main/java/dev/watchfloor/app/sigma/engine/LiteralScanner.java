package dev.watchfloor.app.sigma.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many literals are in a text, in one pass over it however many there are (Aho and Corasick, 1975).
 * Immutable.
 */
final class LiteralScanner {
    /** Characters that no literal has. */
    private static final int OTHER = 0;

    private final Map<Character, Integer> rareClasses = new HashMap<>();
    private final int[] classes = new int[128];
    private final int width;
    /** For each state and class of characters the state after it. */
    private final int[] next;
    /** The literal that ends in a state, or -1. */
    private final int[] ending;
    /** The next shorter end of the text so far in which a literal ends, or 0. */
    private final int[] shorter;

    LiteralScanner(List<String> literals) {
        int known = 0;
        for (String literal : literals) {
            for (char letter : literal.toCharArray()) {
                if (classOf(letter) == OTHER) {
                    known++;
                    if (letter < classes.length) {
                        classes[letter] = known;
                    } else {
                        rareClasses.put(letter, known);
                    }
                }
            }
        }
        width = known + 1;
        List<int[]> trie = new ArrayList<>(List.of(new int[width]));
        List<Integer> ends = new ArrayList<>(List.of(-1));
        for (int literal = 0; literal < literals.size(); literal++) {
            int state = 0;
            for (char letter : literals.get(literal).toCharArray()) {
                int[] row = trie.get(state);
                int way = classOf(letter);
                if (row[way] == 0) {
                    row[way] = trie.size();
                    trie.add(new int[width]);
                    ends.add(-1);
                }
                state = row[way];
            }
            ends.set(state, literal);
        }
        ending = ends.stream().mapToInt(Integer::intValue).toArray();
        shorter = new int[trie.size()];
        next = new int[trie.size() * width];
        complete(trie);
    }

    /** Fills in where the automaton goes when no literal goes on, breadth first. */
    private void complete(List<int[]> trie) {
        int[] suffix = new int[trie.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            int[] row = trie.get(state);
            for (int way = 0; way < width; way++) {
                int child = row[way];
                int back = state == 0 ? 0 : next[suffix[state] * width + way];
                if (child == 0) {
                    next[state * width + way] = back;
                } else {
                    next[state * width + way] = child;
                    suffix[child] = back;
                    shorter[child] = ending[back] >= 0 ? back : shorter[back];
                    open.add(child);
                }
            }
        }
    }

    /** Sets the bit of each literal that is in the text. */
    void scan(String text, BitSet found) {
        int state = 0;
        for (int place = 0; place < text.length(); place++) {
            state = next[state * width + classOf(text.charAt(place))];
            for (int end = state; end != 0; end = shorter[end]) {
                if (ending[end] >= 0) {
                    found.set(ending[end]);
                }
            }
        }
    }

    private int classOf(char letter) {
        if (letter < classes.length) {
            return classes[letter];
        }
        return rareClasses.isEmpty() ? OTHER : rareClasses.getOrDefault(letter, OTHER);
    }
}
