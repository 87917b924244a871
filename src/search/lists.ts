/** Many lists of numbers in a few blocks of memory: a list of one number costs some ten bytes, where an array of its own would cost a hundred. */

/** Numbers of one block. Longer lists get blocks of their own. */
const BLOCK = 1 << 14;

/**
 * Lists 0, 1, 2 … of whole numbers from 0 to 2³² − 1, each empty at first. A list lies in one piece whose room is a power of two; it moves to one
 * of twice the room when it is full, and others take what it left.
 */
export class Lists {
  #blocks: Uint32Array[] = [];
  /** Where the next piece of the last block begins. */
  #end = BLOCK;
  /** By list: its block, where it begins there, how many numbers it has and how many it has room for. */
  #block = new Uint32Array(64);
  #start = new Uint32Array(64);
  #size = new Uint32Array(64);
  #room = new Uint32Array(64);
  /** Pieces that were left, by their room: block and start in turn. */
  #left = new Map<number, number[]>();

  size(list: number): number {
    return this.#size[list] ?? 0;
  }

  /** The list's numbers, in no particular order: a view that the next change of any list makes worthless. */
  of(list: number): Uint32Array {
    const start = this.#start[list] ?? 0;
    return this.#blocks[this.#block[list] ?? 0]?.subarray(start, start + this.size(list)) ?? NONE;
  }

  push(list: number, value: number): void {
    if (list >= this.#size.length) this.#growTo(list + 1);
    const size = this.size(list);
    if (size === this.#room[list]) this.#move(list, Math.max(1, size * 2));
    const block = this.#blocks[this.#block[list] as number] as Uint32Array;
    block[(this.#start[list] as number) + size] = value;
    this.#size[list] = size + 1;
  }

  /** Takes away the number at this place of `of(list)`; the last one takes its place. */
  removeAt(list: number, place: number): void {
    const values = this.of(list);
    values[place] = values[values.length - 1] as number;
    this.#size[list] = values.length - 1;
    if (values.length > 1) return;
    this.#leave(list);
    this.#room[list] = 0;
  }

  /** Bytes that the blocks and the tables of lists take. */
  get bytes(): number {
    return this.#blocks.reduce((sum, block) => sum + block.byteLength, 4 * this.#size.byteLength);
  }

  #growTo(lists: number): void {
    const length = Math.max(lists, this.#size.length * 2);
    const grown = (old: Uint32Array<ArrayBuffer>) => {
      const wider = new Uint32Array(length);
      wider.set(old);
      return wider;
    };
    this.#block = grown(this.#block);
    this.#start = grown(this.#start);
    this.#size = grown(this.#size);
    this.#room = grown(this.#room);
  }

  #move(list: number, room: number): void {
    const values = this.of(list);
    const [block, start] = this.#piece(room);
    (this.#blocks[block] as Uint32Array).set(values, start);
    if (values.length > 0) this.#leave(list);
    this.#block[list] = block;
    this.#start[list] = start;
    this.#room[list] = room;
  }

  #leave(list: number): void {
    const room = this.#room[list] as number;
    const left = this.#left.get(room);
    const piece = [this.#block[list] as number, this.#start[list] as number];
    if (left) left.push(...piece);
    else this.#left.set(room, piece);
  }

  #piece(room: number): [block: number, start: number] {
    const left = this.#left.get(room);
    const start = left?.pop();
    const block = left?.pop();
    if (start !== undefined && block !== undefined) return [block, start];
    if (room >= BLOCK) {
      const number = this.#blocks.push(new Uint32Array(room)) - 1;
      this.#end = BLOCK;
      return [number, 0];
    }
    if (this.#end + room > BLOCK) {
      this.#blocks.push(new Uint32Array(BLOCK));
      this.#end = 0;
    }
    this.#end += room;
    return [this.#blocks.length - 1, this.#end - room];
  }
}

const NONE = new Uint32Array(0);
