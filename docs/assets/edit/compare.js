// What two lists have in common, and the lines in which two texts differ.
window.planbookEdit = (() => {
  // Of the longest common subsequence: for each entry of `after` its place in `before`, or null where it is new.
  function kept(before, after) {
    const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
    for (let i = before.length - 1; i >= 0; i -= 1) {
      for (let j = after.length - 1; j >= 0; j -= 1) {
        lengths[i][j] = before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    let i = 0;
    return after.map((entry, j) => {
      while (i < before.length && before[i] !== entry && lengths[i + 1][j] > lengths[i][j + 1]) i += 1;
      if (i < before.length && before[i] === entry) return i++;
      return null;
    });
  }

  // The lines that differ, in the order of the file: [number, line that went] and [number, line that came].
  function changedLines(before, after) {
    const [old, now] = [before.split("\n"), after.split("\n")];
    let start = 0;
    while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
    let end = 0;
    while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
    const [went, came] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
    const places = kept(went, came);
    const stayed = new Set(places);
    const changes = { went: [], came: [] };
    went.forEach((line, index) => stayed.has(index) || changes.went.push([start + index + 1, line]));
    came.forEach((line, index) => places[index] === null && changes.came.push([start + index + 1, line]));
    return changes;
  }

  return { kept, changedLines };
})();
