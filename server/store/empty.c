/* keeps libserver.a from being empty until rooms fill it */
extern const int irori_empty;
const int irori_empty = 0;
